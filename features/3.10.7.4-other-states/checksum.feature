Feature: A segment with a bad checksum has no effect
  RFC 9293 3.1: the receiver verifies the checksum before anything else in 3.10.7. The intact copy shows that nothing of the first was taken.

  @id:3.10.7.4/bad-checksum @must @MUST-3 @S-103 @S-224
  Scenario Outline: A corrupted segment is dropped in silence, the intact copy works
    Given a connection in <state>
    When the peer sends <segment> with a bad checksum
    Then the stack sends nothing
    And the connection is in <state>
    And the user is told nothing
    When the peer sends <segment>
    Then the stack answers <reply>
    And the connection is in <next>

    Examples:
      | id               | state        | segment                                 | reply                               | next         |
      | closed-syn       | CLOSED       | <SEQ=1000><CTL=SYN>                     | <SEQ=0><ACK=1001><CTL=RST,ACK>      | CLOSED       |
      | listen-syn       | LISTEN       | <SEQ=1000><CTL=SYN>                     | <ACK=1001><CTL=SYN,ACK>             | SYN-RECEIVED |
      | syn-sent-syn-ack | SYN-SENT     | <SEQ=1000><ACK=ISS + 1><CTL=SYN,ACK>    | <SEQ=ISS + 1><ACK=1001><CTL=ACK>    | ESTABLISHED  |
      | syn-received-ack | SYN-RECEIVED | <SEQ=IRS + 1><ACK=ISS + 1>              | nothing                             | ESTABLISHED  |
      | established-text | ESTABLISHED  | <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>      | <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK> | ESTABLISHED  |
      | established-rst  | ESTABLISHED  | <SEQ=IRS + 1><CTL=RST>                  | nothing                             | CLOSED       |
      | established-fin  | ESTABLISHED  | <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK> | <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK> | CLOSE-WAIT   |
      | fin-wait-1-ack   | FIN-WAIT-1   | <SEQ=IRS + 1><ACK=ISS + 2>              | nothing                             | FIN-WAIT-2   |
      | last-ack-ack     | LAST-ACK     | <SEQ=IRS + 2><ACK=ISS + 2>              | nothing                             | CLOSED       |
