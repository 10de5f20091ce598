Feature: New and old acknowledgments of data
  RFC 9293 3.10.7.4, fifth check, ESTABLISHED and the states that do the same.

  @id:3.10.7.4/rest-of-data-repeated @must
  Scenario Outline: Of two segments the one that is not acknowledged is sent again, and no other
    Substance: 3.4, a fully acknowledged segment leaves the retransmission queue; 3.8.1, the others are sent again.

    Given a connection in <state>
    When the user sends 2920 octets
    Then the stack sends <SEQ=ISS + 1><DATA=1460>
    And the stack sends <SEQ=ISS + 1461><DATA=1460>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1461>
    Then the stack sends nothing
    And the stack sends <SEQ=ISS + 1461><DATA=1460> within 4 s

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-3 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-3  |

  @id:3.10.7.4/acknowledged-data-leaves @must
  Scenario Outline: Data that is acknowledged is not sent again
    Substance: 3.4, a fully acknowledged segment leaves the retransmission queue.

    Given a connection in <state>
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501>
    Then the stack sends nothing for 3 s

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-3 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-3  |

  @id:3.10.7.4/old-ack-value @must
  Scenario Outline: An acknowledgment older than SND.UNA is passed over, the text or FIN with it is taken
    Substance: segments arrive out of order; the text of one that was overtaken would otherwise have to be repeated for ever.

    Given a connection in ESTABLISHED
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=<ctl>><DATA=<data>>
    Then the stack sends <SEQ=ISS + 501><ACK=<ack>><CTL=ACK>
    And the connection is in <next>
    When the user sends 100 octets
    Then the stack sends <SEQ=ISS + 501><ACK=<ack>><DATA=100>

    Examples:
      | id   | ctl     | data | ack     | next        | ids                                               |
      | text | ACK     | 5    | IRS + 6 | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-4                          |
      | fin  | FIN,ACK | 0    | IRS + 2 | CLOSE-WAIT  | EP-ESTABLISHED-SEG-ACK-4 EP-ESTABLISHED-SEG-FIN-1 |

  @id:3.10.7.4/old-ack-value-closing @must
  Scenario Outline: Nor does an old acknowledgment hinder text or FIN in FIN-WAIT-1 and FIN-WAIT-2
    Substance: as in ESTABLISHED; and an old acknowledgment must not count as one of the FIN.

    Given a connection in ESTABLISHED
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the user closes
    Then the stack sends <SEQ=ISS + 501><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + <una>>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=<ctl>><DATA=<data>>
    Then the stack sends <SEQ=ISS + 502><ACK=<ack>><CTL=ACK>
    And the connection is in <next>

    Examples:
      | id              | una | ctl     | data | ack     | next       | ids                                             |
      | fin-wait-1-text | 501 | ACK     | 5    | IRS + 6 | FIN-WAIT-1 | EP-FIN-WAIT-1-SEG-ACK-4                         |
      | fin-wait-1-fin  | 501 | FIN,ACK | 0    | IRS + 2 | CLOSING    | EP-FIN-WAIT-1-SEG-ACK-4 EP-FIN-WAIT-1-SEG-FIN-2 |
      | fin-wait-2-text | 502 | ACK     | 5    | IRS + 6 | FIN-WAIT-2 | EP-FIN-WAIT-2-SEG-ACK-4                         |
      | fin-wait-2-fin  | 502 | FIN,ACK | 0    | IRS + 2 | TIME-WAIT  | EP-FIN-WAIT-2-SEG-ACK-4 EP-FIN-WAIT-2-SEG-FIN-1 |

  @id:3.10.7.4/current-numbers @must @EP-ANY-GEN-9 @S-180 @S-218 @S-123
  Scenario Outline: Whatever is sent carries ACK with the number expected next
    Substance: 3.1, once a connection is established ACK is always sent.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1><CTL=<ctl>><DATA=<data>>
    Then the stack sends <ACK=<ack>><CTL=ACK>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=<ack>><CTL=ACK><DATA=5>
    When the peer sends <SEQ=<ack>><ACK=ISS + 6>
    And the user closes
    Then the stack sends <SEQ=ISS + 6><ACK=<ack>><CTL=FIN,ACK>

    Examples:
      | id         | state       | ctl     | data | ack     | ids   |
      | after-text | ESTABLISHED | ACK     | 5    | IRS + 6 |       |
      | after-fin  | ESTABLISHED | FIN,ACK | 5    | IRS + 7 | S-012 |
