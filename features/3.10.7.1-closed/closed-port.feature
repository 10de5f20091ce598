Feature: Segments for a connection that does not exist
  RFC 9293 3.10.7.1 and 3.5.2, group 1: whatever arrives is refused with a reset that its sender can accept; only a reset is not answered.

  @id:3.10.7.1/refused-without-ack @must @EP-CLOSED-SEG-ACK-1 @EP-ANY-GEN-10 @S-048 @S-303
  Scenario Outline: A segment without ACK is refused with a reset numbered zero that acknowledges all of it
    Substance: 3.5.2 says the same; without this reset nobody learns that the port is closed.

    Given a connection in CLOSED
    When the peer sends <segment>
    Then the stack sends <SEQ=0><ACK=<ack>><CTL=RST,ACK>
    And the connection is in CLOSED

    Examples:
      | id             | segment                                | ack  | ids                                                   |
      | syn            | <SEQ=1000><CTL=SYN>                    | 1001 | EP-CLOSED-SEG-SYN-1                                   |
      | syn-fin        | <SEQ=1000><CTL=SYN,FIN>                | 1002 | EP-CLOSED-SEG-SYN-1 EP-CLOSED-SEG-FIN-1               |
      | fin            | <SEQ=1000><CTL=FIN>                    | 1001 | EP-CLOSED-SEG-FIN-1                                   |
      | text           | <SEQ=1000><CTL=PSH><DATA=5>            | 1005 | EP-CLOSED-SEG-TEXT-1                                  |
      | syn-at-wrap    | <SEQ=4294967295><CTL=SYN>              | 0    | EP-CLOSED-SEG-SYN-1 EP-ANY-GEN-2                      |
      | text-over-wrap | <SEQ=4294967290><CTL=FIN,PSH><DATA=10> | 5    | EP-CLOSED-SEG-TEXT-1 EP-CLOSED-SEG-FIN-1 EP-ANY-GEN-2 |

  @id:3.10.7.1/refused-with-ack @must @EP-CLOSED-SEG-ACK-2 @EP-ANY-GEN-10
  Scenario Outline: A segment with ACK is refused with a reset that takes its number from the acknowledgment
    Substance: 3.5.2 says the same; a reset with another number would not be accepted by its receiver.

    Given a connection in CLOSED
    When the peer sends <segment>
    Then the stack sends <SEQ=<seq>><CTL=RST>
    And the connection is in CLOSED

    Examples:
      | id      | segment                               | seq  | ids                       |
      | ack     | <SEQ=1000><ACK=5000><CTL=ACK>         | 5000 |                           |
      | syn-ack | <SEQ=1000><ACK=5000><CTL=SYN,ACK>     | 5000 | EP-CLOSED-SEG-SYN-2 S-238 |
      | fin-ack | <SEQ=1000><ACK=5000><CTL=FIN,ACK>     | 5000 | EP-CLOSED-SEG-FIN-2 S-278 |
      | text    | <SEQ=1000><ACK=5000><CTL=ACK><DATA=5> | 5000 | EP-CLOSED-SEG-TEXT-2      |

  @id:3.10.7.1/reset-not-answered @must @EP-CLOSED-SEG-RST-1 @EP-ANY-GEN-7
  Scenario Outline: A reset to a closed port is not answered, whatever else it carries
    Substance: 3.5.2 says the same; a reset answered with a reset goes round for ever.

    Given a connection in CLOSED
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in CLOSED

    Examples:
      | id       | segment                                       |
      | rst      | <SEQ=1000><CTL=RST>                           |
      | rst-ack  | <SEQ=1000><ACK=5000><CTL=RST,ACK>             |
      | rst-syn  | <SEQ=1000><CTL=RST,SYN>                       |
      | rst-text | <SEQ=1000><ACK=5000><CTL=RST,FIN,ACK><DATA=5> |
