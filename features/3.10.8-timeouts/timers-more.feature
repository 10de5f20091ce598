Feature: When timers run and when they do not
  RFC 9293 3.10.8, 3.8.3 and 3.9.1.1.

  @id:3.10.8/user-timeout-nothing-waits @must @slow @needs-userTimeout @MUST-21
  Scenario: The user timeout of an opening is over when the connection stands
    Given the user timeout is 10 s
    And a connection in ESTABLISHED, opened actively
    When 25 s pass
    Then the stack sends nothing
    And the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>

  @id:3.10.8/user-timeout-first-text @must @slow @reference-only @needs-parameters-spec
  Scenario Outline: More to send does not prolong the user timeout of what waits already
    Substance: 3.9.1.1, data that is not delivered within the timeout ends the connection. (A stack that waits for its congestion window sends nothing more meanwhile.)

    Given the user timeout is 10 s
    And a connection in <state>, opened actively
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 9 s pass
    And the user <call>
    Then the stack sends <segment>
    When 9 s pass
    Then the connection is in CLOSED
    And the user is told timed out

    Examples:
      | id          | state       | call           | segment                    | ids                           |
      | established | ESTABLISHED | sends 7 octets | <SEQ=ISS + 6><DATA=7>      | EP-ESTABLISHED-USER-TIMEOUT-1 |
      | fin         | ESTABLISHED | closes         | <SEQ=ISS + 6><CTL=FIN,ACK> | EP-FIN-WAIT-1-USER-TIMEOUT-1  |
      | close-wait  | CLOSE-WAIT  | sends 7 octets | <SEQ=ISS + 6><DATA=7>      | EP-CLOSE-WAIT-USER-TIMEOUT-1  |

  @id:3.10.8/user-timeout-passive @must @slow @reference-only @needs-parameters-spec @EP-SYN-RECEIVED-USER-TIMEOUT-1
  Scenario: The timeout of a passive OPEN counts for the handshakes of its callers too
    Substance: 3.10.8, "for any state"; elsewhere the timeout of a listener is none of the handshake's.

    Given the user timeout is 10 s
    And a connection in SYN-RECEIVED, opened passively
    When 20 s pass
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends <SEQ=ISS + 1><CTL=RST>

  @id:3.10.8/syn-ack-behind-close @must @reference-only @needs-parameters-spec @EP-FIN-WAIT-1-RTX-TIMEOUT-1
  Scenario: A handshake that is closed before it is complete goes on, and backs off
    Substance: 3.8.1, what is first in the queue is sent again; the peer cannot take the FIN before the SYN.

    Given a connection in SYN-RECEIVED, opened actively
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK>
    And the stack sends <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> after 1 s
    And the stack sends <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> after 2 s
