@needs-userTimeout
Feature: The user timeout ends what waits to be acknowledged
  RFC 9293 3.10.8 and 3.9.1.1. A reset sent on giving up is not prescribed and not forbidden. In FIN-WAIT-2 and TIME-WAIT nothing of the user's waits.

  @id:3.10.8/user-timeout @must @slow
  Scenario Outline: When the user timeout expires the connection ends, and the user is told
    Substance: 3.8.3 and 3.9.1.1 say the same; a user that is not told waits for ever.

    Given the user timeout is 10 s
    And a connection in <state>, opened actively
    When 9 s pass
    Then the connection is in <state>
    When 20 s pass
    Then the stack does one of
      | choice         | sends         | clause |
      | silent         | nothing       | 3.10.8 |
      | bare reset     | <CTL=RST>     | 3.8.3  |
      | reset with ACK | <CTL=RST,ACK> | 3.8.3  |
    And the connection is in CLOSED
    And the user is told timed out
    And the stack sends nothing for 2 min

    Examples:
      | id           | state        | ids                            |
      | syn-sent     | SYN-SENT     | EP-SYN-SENT-USER-TIMEOUT-1     |
      | syn-received | SYN-RECEIVED | EP-SYN-RECEIVED-USER-TIMEOUT-1 |
      | fin-wait-1   | FIN-WAIT-1   | EP-FIN-WAIT-1-USER-TIMEOUT-1   |
      | closing      | CLOSING      | EP-CLOSING-USER-TIMEOUT-1      |
      | last-ack     | LAST-ACK     | EP-LAST-ACK-USER-TIMEOUT-1     |

  @id:3.10.8/user-timeout-text @must @slow @MUST-21
  Scenario Outline: So it does with text that waits
    Given the user timeout is 10 s
    And a connection in <state>, opened actively
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 9 s pass
    Then the connection is in <state>
    When 20 s pass
    Then the stack does one of
      | choice         | sends                      | clause |
      | silent         | nothing                    | 3.10.8 |
      | bare reset     | <SEQ=ISS + 6><CTL=RST>     | 3.8.3  |
      | reset with ACK | <SEQ=ISS + 6><CTL=RST,ACK> | 3.8.3  |
    And the connection is in CLOSED
    And the user is told timed out
    And the stack sends nothing for 2 min

    Examples:
      | id          | state       | ids                           |
      | established | ESTABLISHED | EP-ESTABLISHED-USER-TIMEOUT-1 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-USER-TIMEOUT-1  |

  @id:3.10.8/user-timeout-listen @must @slow @reference-only @needs-parameters-spec @EP-LISTEN-USER-TIMEOUT-1
  Scenario: The reference ends a LISTEN too when the user timeout expires
    Substance: 3.10.8, "for any state", taken literally. Elsewhere the timeout is for what waits to be acknowledged (3.9.1.1), and a listener has nothing of that.

    Given the user timeout is 10 s
    And a listening stack
    When 9 s pass
    Then the connection is in LISTEN
    When 2 s pass
    Then the stack sends nothing
    And the user is told timed out
    And the port is closed
