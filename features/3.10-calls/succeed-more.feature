Feature: What can be done is answered with success
  RFC 9293 3.10.1, 3.10.4 and 3.10.5.

  @id:3.10/succeeds @must
  Scenario Outline: A call that does what it says is not answered with an error
    Substance: a user that is told of an error believes that the call was not carried out, and calls again.

    Given a connection in <connection>
    When the user <call>
    Then the call succeeds
    And the stack sends <segment>

    Examples:
      | id                | connection  | call   | segment                    | ids                    |
      | close-established | ESTABLISHED | closes | <SEQ=ISS + 1><CTL=FIN,ACK> | EP-ESTABLISHED-CLOSE-1 |
      | close-close-wait  | CLOSE-WAIT  | closes | <SEQ=ISS + 1><CTL=FIN,ACK> | EP-CLOSE-WAIT-CLOSE-2  |

    @reference-only @needs-parameters-spec
    Examples: calls that sockets do not have, and segments that may come later or with an ACK elsewhere
      | id                 | connection                    | call           | segment                    | ids                     |
      | open-listen        | LISTEN                        | opens actively | <SEQ=ISS><CTL=SYN>         | EP-LISTEN-OPEN-1        |
      | close-syn-received | SYN-RECEIVED, opened actively | closes         | <SEQ=ISS + 1><CTL=FIN,ACK> | EP-SYN-RECEIVED-CLOSE-1 |
      | abort-syn-received | SYN-RECEIVED, opened actively | aborts         | <SEQ=ISS + 1><CTL=RST>     | EP-SYN-RECEIVED-ABORT-1 |
      | abort-established  | ESTABLISHED                   | aborts         | <SEQ=ISS + 1><CTL=RST>     | EP-ESTABLISHED-ABORT-1  |
      | abort-fin-wait-1   | FIN-WAIT-1                    | aborts         | <SEQ=ISS + 2><CTL=RST>     | EP-FIN-WAIT-1-ABORT-1   |
      | abort-fin-wait-2   | FIN-WAIT-2                    | aborts         | <SEQ=ISS + 2><CTL=RST>     | EP-FIN-WAIT-2-ABORT-1   |
      | abort-close-wait   | CLOSE-WAIT                    | aborts         | <SEQ=ISS + 1><CTL=RST>     | EP-CLOSE-WAIT-ABORT-1   |

  @id:3.10/abort-in-silence @must @reference-only @needs-parameters-spec
  Scenario Outline: So it is where an ABORT has nothing to send
    Substance: as above; 3.10.5 has the reference answer ok and send no reset.

    Given a connection in <state>
    When the user aborts
    Then the call succeeds
    And the stack sends nothing

    Examples:
      | id        | state     | ids                  |
      | closing   | CLOSING   | EP-CLOSING-ABORT-1   |
      | last-ack  | LAST-ACK  | EP-LAST-ACK-ABORT-1  |
      | time-wait | TIME-WAIT | EP-TIME-WAIT-ABORT-1 |

  @id:3.10/close-behind-text-succeeds @must @reference-only @needs-parameters-spec @EP-SYN-RECEIVED-CLOSE-2
  Scenario: A CLOSE that has to wait for the handshake is no error either
    Substance: as above.

    Given a connection in SYN-RECEIVED, opened actively
    When the user sends 5 octets
    And the user closes
    Then the call succeeds
    And the stack sends nothing
