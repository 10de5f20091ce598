Feature: What a listener that turned active becomes
  RFC 9293 3.10.1 and 3.10.7.4: after an active OPEN a connection was "initiated with an active OPEN", whatever it was before.

  @id:3.10.7.4/reset-after-listen @must @needs-activeOpenOnListener @EP-SYN-RECEIVED-SEG-RST-3
  Scenario: A reset in SYN-RECEIVED ends it with "connection refused", and nothing listens again
    Substance: figure 5 in 3.3.2, note 1, has only a passive OPEN go back to LISTEN.

    Given a listening stack
    When the user opens actively
    Then the stack sends <SEQ=ISS><CTL=SYN>
    When the peer sends <CTL=SYN>
    Then the stack sends <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><CTL=RST>
    Then the stack sends nothing
    And the user is told connection refused
    And the connection is in CLOSED
    And the port is closed
