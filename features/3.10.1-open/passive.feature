Feature: Passive OPEN
  RFC 9293 3.10.1, CLOSED and LISTEN, and 3.9.1.1.

  @id:3.10.1/passive @must @EP-CLOSED-OPEN-1 @S-304
  Scenario: A passive OPEN of a free port sends nothing and listens
    Substance: figure 5 in 3.3.2 has CLOSED lead to LISTEN.

    Given a connection in CLOSED
    When the user opens passively
    Then the call succeeds
    And the stack sends nothing
    And the connection is in LISTEN
    And the user is told nothing
    And the port still listens

  @id:3.10.1/passive-again @must @MUST-41
  Scenario Outline: A second passive OPEN of the port listens once more or is refused, and leaves what exists as it was
    Given a connection in <state>
    When the user opens passively
    Then the call succeeds or is refused
    And the stack sends nothing
    And the connection is in <state>
    When the peer sends <segment>
    Then the stack sends <reply>
    And the port still listens

    Examples:
      | id           | state        | segment                            | reply                               | ids              |
      | listen       | LISTEN       | <SEQ=1000><CTL=SYN>                | <ACK=1001><CTL=SYN,ACK>             | EP-LISTEN-OPEN-4 |
      | syn-received | SYN-RECEIVED | <SEQ=IRS + 1><ACK=ISS + 1><DATA=5> | <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK> |                  |
      | established  | ESTABLISHED  | <SEQ=IRS + 1><ACK=ISS + 1><DATA=5> | <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK> |                  |

  @id:3.10.1/passive-beside-active @must @MUST-42
  Scenario Outline: A port can be listened on while a connection from it is still being opened
    Given a connection in <connection>
    When the user opens passively
    Then the call succeeds
    And the connection is in <state>
    And the port still listens
    When the peer sends <segment>
    Then the stack answers <reply>
    And the connection is in ESTABLISHED

    Examples:
      | id           | connection                    | state        | segment                              | reply                            |
      | syn-sent     | SYN-SENT                      | SYN-SENT     | <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=7001><CTL=ACK> |
      | syn-received | SYN-RECEIVED, opened actively | SYN-RECEIVED | <SEQ=IRS + 1><ACK=ISS + 1>           | nothing                          |
