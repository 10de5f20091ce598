Feature: What is not acknowledged is sent again
  RFC 9293 3.10.8. How long the first wait is depends on what has been measured, each further one is twice the one before (RFC 6298).

  @id:3.10.8/opening-repeated @must @MUST-22
  Scenario Outline: SYN and SYN,ACK are repeated with the same number
    Given a connection in <connection>
    Then the stack sends <segment> within 4 s
    And the connection is in <state>

    Examples:
      | id                   | connection                     | segment                             | state        | ids                                                               |
      | syn-sent             | SYN-SENT                       | <SEQ=ISS><CTL=SYN>                  | SYN-SENT     | EP-SYN-SENT-RTX-TIMEOUT-1 S-002 S-230 S-305 S-318                 |
      | syn-received-passive | SYN-RECEIVED, opened passively | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-RTX-TIMEOUT-1 S-005 S-007 S-137 S-232 S-306 S-325 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-RTX-TIMEOUT-1                                     |

  @id:3.10.8/text-repeated @must
  Scenario Outline: Text is repeated with the same numbers and octets
    Substance: 3.8, retransmission ensures the delivery of every segment.

    Given a connection in <state>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=<rcv>><CTL=ACK><DATA=5>
    And the stack sends <SEQ=ISS + 1><ACK=<rcv>><CTL=ACK><DATA=5> within 4 s
    And the connection is in <state>

    Examples:
      | id          | state       | rcv     | ids                                |
      | established | ESTABLISHED | IRS + 1 | EP-ESTABLISHED-RTX-TIMEOUT-1 S-125 |
      | close-wait  | CLOSE-WAIT  | IRS + 2 | EP-CLOSE-WAIT-RTX-TIMEOUT-1        |

  @id:3.10.8/fin-repeated @must
  Scenario Outline: A FIN is repeated with the same number
    Substance: 3.6, case 1, all segments preceding and including FIN will be retransmitted until acknowledged.

    Given a connection in <state>
    Then the stack sends <SEQ=ISS + 1><ACK=<rcv>><CTL=FIN,ACK> within 4 s
    And the connection is in <state>

    Examples:
      | id         | state      | rcv     | ids                                                     |
      | fin-wait-1 | FIN-WAIT-1 | IRS + 1 | EP-FIN-WAIT-1-RTX-TIMEOUT-1 S-013 S-329                 |
      | closing    | CLOSING    | IRS + 2 | EP-CLOSING-RTX-TIMEOUT-1 S-312                          |
      | last-ack   | LAST-ACK   | IRS + 2 | EP-LAST-ACK-RTX-TIMEOUT-1 S-017 S-191 S-246 S-334 S-336 |

  @id:3.10.8/text-before-fin @must
  Scenario Outline: While text before the FIN is not acknowledged it is repeated first, with the FIN or without
    Substance: 3.10.8 sends the front of the queue; a FIN alone cannot be taken by a peer that lacks the text. The two may be put together (3.8.6).

    Given a connection in <state>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=<rcv>><CTL=ACK><DATA=5>
    When the user closes
    Then the stack sends <SEQ=ISS + 6><ACK=<rcv>><CTL=FIN,ACK>
    And the stack sends <SEQ=ISS + 1><ACK=<rcv>><DATA=5> within 4 s
    And the connection is in <next>

    Examples:
      | id         | state       | rcv     | next       | ids                         |
      | fin-wait-1 | ESTABLISHED | IRS + 1 | FIN-WAIT-1 | EP-FIN-WAIT-1-RTX-TIMEOUT-1 |
      | last-ack   | CLOSE-WAIT  | IRS + 2 | LAST-ACK   | EP-LAST-ACK-RTX-TIMEOUT-1   |

  @id:3.10.8/text-before-fin-closing @must @EP-CLOSING-RTX-TIMEOUT-1
  Scenario: So it is in CLOSING
    Substance: as above.

    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>
    When the user closes
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 7><ACK=IRS + 2><CTL=ACK>
    And the stack sends <SEQ=ISS + 1><ACK=IRS + 2><DATA=5> within 4 s
    And the connection is in CLOSING

  @id:3.10.8/syn-before-fin @must @EP-FIN-WAIT-1-RTX-TIMEOUT-1 @EP-SYN-RECEIVED-CLOSE-1
  Scenario: After a CLOSE in SYN-RECEIVED the SYN,ACK is repeated, as nothing behind it can be taken
    Substance: 3.10.8 sends the front of the queue.

    Given a connection in SYN-RECEIVED, opened actively
    When the user closes
    Then the stack does one of
      | choice              | sends                                   | clause |
      | FIN at once         | <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK> | 3.10.4 |
      | after the handshake | nothing                                 | 3.10   |
    And the stack sends <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> within 4 s

  @id:3.10.8/current-acknowledgment @must @EP-ANY-GEN-9 @EP-ESTABLISHED-RTX-TIMEOUT-1 @S-180
  Scenario: Repeated text carries the acknowledgment of what has arrived since
    Substance: 3.8, once in the ESTABLISHED state, all segments must carry current acknowledgment information.

    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=7>
    Then the stack sends <ACK=IRS + 8><CTL=ACK>
    And the stack sends <SEQ=ISS + 1><ACK=IRS + 8><CTL=ACK><DATA=5> within 4 s

  @id:3.10.8/only-the-first @must @EP-ESTABLISHED-RTX-TIMEOUT-1
  Scenario: Of several segments the first is repeated
    Substance: 3.10.8 sends the front of the queue, RFC 6298 5.4 the earliest segment that has not been acknowledged.

    Given a connection in ESTABLISHED
    When the user sends 1460 octets
    Then the stack sends <SEQ=ISS + 1><DATA=1460>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1461>
    And the user sends 2920 octets
    Then the stack sends <SEQ=ISS + 1461><DATA=1460>
    And the stack sends <SEQ=ISS + 2921><DATA=1460>
    And the stack sends <SEQ=ISS + 1461><DATA=1460> within 4 s
