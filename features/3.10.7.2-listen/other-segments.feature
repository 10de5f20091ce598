Feature: Segments that open nothing at a listener
  RFC 9293 3.10.7.2, first, second and fourth step. The port goes on listening after each of them.

  @id:3.10.7.2/ack-refused @must @EP-LISTEN-SEG-ACK-1 @EP-ANY-GEN-10
  Scenario Outline: Any acknowledgment is refused with a reset that takes its number from it
    Substance: 3.5.2, group 2, says the same; half-open connections are found out by this reset.

    Given a listening stack
    When the peer sends <segment>
    Then the stack sends <SEQ=<seq>><CTL=RST>
    And the port still listens

    Examples:
      | id      | segment                           | seq  | ids          |
      | ack     | <SEQ=1000><ACK=5000><CTL=ACK>     | 5000 |              |
      | syn-ack | <SEQ=1000><ACK=5000><CTL=SYN,ACK> | 5000 | EP-ANY-GEN-5 |
      | fin-ack | <SEQ=1000><ACK=5000><CTL=FIN,ACK> | 5000 |              |

  @id:3.10.7.2/reset-ignored @must @EP-LISTEN-SEG-RST-1 @EP-ANY-GEN-7
  Scenario Outline: A reset is ignored, whatever else it carries
    Substance: 3.5.3 says the same.

    Given a listening stack
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in LISTEN
    And the port still listens

    Examples:
      | id      | segment                           |
      | rst     | <SEQ=1000><CTL=RST>               |
      | rst-ack | <SEQ=1000><ACK=5000><CTL=RST,ACK> |
      | rst-syn | <SEQ=1000><CTL=RST,SYN>           |

  @id:3.10.7.2/rest-dropped @must @EP-LISTEN-SEG-SYN-2
  Scenario Outline: A segment with neither SYN, ACK nor RST is dropped in silence
    Substance: 3.5.2 sends resets from LISTEN for a bad acknowledgment only, and forbids them where nothing is clear.

    Given a listening stack
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in LISTEN
    And the port still listens

    Examples:
      | id   | segment                     | ids                  |
      | fin  | <SEQ=1000><CTL=FIN>         | EP-LISTEN-SEG-FIN-2  |
      | text | <SEQ=1000><CTL=PSH><DATA=5> | EP-LISTEN-SEG-TEXT-2 |
