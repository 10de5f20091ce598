Feature: RECEIVE with nothing to hand over
  RFC 9293 3.10.3.

  @id:3.10.3/closed @must @EP-CLOSED-RECEIVE-2
  Scenario: Without a connection RECEIVE is refused
    Substance: a user that waits here waits for ever.

    Given a connection in CLOSED
    When the user receives
    Then the call is refused
    And the stack sends nothing

  @id:3.10.3/listen @must @EP-LISTEN-RECEIVE-1
  Scenario: On a listening port RECEIVE waits or is refused, and the port goes on listening
    Substance: no state is named but LISTEN. (Socket interfaces refuse the call: a listener is no connection.)

    Given a listening stack
    When the user receives
    Then the call is refused or waits
    And the stack sends nothing
    And the connection is in LISTEN
    And the port still listens

  @id:3.10.3/opening @must
  Scenario Outline: While the connection is being opened RECEIVE waits, and gets the first text
    Substance: 3.10.3 has it queued; a RECEIVE that ended here would take the attempt for dead.

    Given a connection in <connection>
    When the user receives
    Then the call waits
    And the stack sends nothing
    And the connection is in <state>
    When the peer sends <segment>
    Then the stack answers <reply>
    When the peer sends <text>
    Then the stack sends <ACK=SEG.SEQ + 5><CTL=ACK>
    And the user has received 5 octets

    Examples:
      | id           | connection                    | state        | segment                              | reply                            | text                               | ids                       |
      | syn-sent     | SYN-SENT                      | SYN-SENT     | <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=7001><CTL=ACK> | <SEQ=7001><ACK=ISS + 1><DATA=5>    | EP-SYN-SENT-RECEIVE-1     |
      | syn-received | SYN-RECEIVED, opened actively | SYN-RECEIVED | <SEQ=IRS + 1><ACK=ISS + 1>           | nothing                          | <SEQ=IRS + 1><ACK=ISS + 1><DATA=5> | EP-SYN-RECEIVED-RECEIVE-1 |

  @id:3.10.3/open @must
  Scenario Outline: On an open connection RECEIVE waits for text, also after the user's own CLOSE
    Substance: 3.6, the user who closes may continue to RECEIVE; an end of the stream told here would be a false one.

    Given a connection in <state>
    When the user receives
    Then the call waits
    And the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets
    When the user receives
    Then the call waits
    And the connection is in <state>

    Examples:
      | id          | state       | ids                                                   |
      | established | ESTABLISHED | EP-ESTABLISHED-RECEIVE-1 EP-ESTABLISHED-RECEIVE-3     |
      | fin-wait-1  | FIN-WAIT-1  | EP-FIN-WAIT-1-RECEIVE-1 EP-FIN-WAIT-1-RECEIVE-3 S-035 |
      | fin-wait-2  | FIN-WAIT-2  | EP-FIN-WAIT-2-RECEIVE-1 EP-FIN-WAIT-2-RECEIVE-3 S-035 |
