Feature: An acknowledgment of the FIN moves the close on
  RFC 9293 3.10.7.4, fifth check, FIN-WAIT-1, CLOSING and LAST-ACK.

  @id:3.10.7.4/fin-acknowledged @must
  Scenario Outline: The acknowledgment of the FIN is silent and leads to the next state
    Substance: figure 5 in 3.3.2 and 3.6 say the same.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 2>
    Then the stack sends nothing
    And the connection is in <next>
    When the peer sends <SEQ=RCV.NXT - 1><ACK=ISS + 2>
    Then the stack sends <reply>

    Examples:
      | id         | state      | next       | reply                               | ids                                                               |
      | fin-wait-1 | FIN-WAIT-1 | FIN-WAIT-2 | <SEQ=ISS + 2><ACK=IRS + 1><CTL=ACK> | EP-FIN-WAIT-1-SEG-ACK-8 EP-FIN-WAIT-1-SEG-ACK-3 S-016 S-244 S-309 |
      | closing    | CLOSING    | TIME-WAIT  | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> | EP-CLOSING-SEG-ACK-8 EP-CLOSING-SEG-ACK-3                         |
      | last-ack   | LAST-ACK   | CLOSED     | <SEQ=ISS + 2><CTL=RST>              | EP-LAST-ACK-SEG-ACK-3 S-019 S-045 S-156 S-248 S-314               |

  @id:3.10.7.4/fin-not-repeated @must @EP-FIN-WAIT-1-SEG-ACK-3 @EP-FIN-WAIT-1-SEG-ACK-8 @EP-FIN-WAIT-2-SEG-ACK-8 @S-016
  Scenario: An acknowledged FIN is not sent again
    Substance: 3.4, a fully acknowledged segment leaves the retransmission queue.

    Given a connection in FIN-WAIT-1
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 2>
    Then the stack sends nothing for 3 s
    And the connection is in FIN-WAIT-2

  @id:3.10.7.4/fin-wait-1-acknowledged-with-more @must @EP-FIN-WAIT-1-SEG-ACK-8
  Scenario Outline: What comes with the acknowledgment of the FIN is worked off in FIN-WAIT-2
    Substance: figure 5, note 2, in 3.3.2 says the same of the FIN; text is taken in both states (3.6.1).

    Given a connection in FIN-WAIT-1
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 2><CTL=<ctl>><DATA=<data>>
    Then the stack sends <SEQ=ISS + 2><ACK=<ack>><CTL=ACK>
    And the connection is in <next>

    Examples:
      | id       | ctl     | data | ack     | next       | ids                                       |
      | text     | ACK     | 5    | IRS + 6 | FIN-WAIT-2 | EP-FIN-WAIT-2-SEG-TEXT-1                  |
      | fin      | FIN,ACK | 0    | IRS + 2 | TIME-WAIT  | EP-FIN-WAIT-1-SEG-FIN-1 S-047 S-253 S-311 |
      | text-fin | FIN,ACK | 5    | IRS + 7 | TIME-WAIT  | EP-FIN-WAIT-1-SEG-FIN-1                   |

  @id:3.10.7.4/fin-wait-1-data-acknowledged @must @EP-FIN-WAIT-1-SEG-ACK-3 @EP-FIN-WAIT-1-SEG-ACK-9
  Scenario: In FIN-WAIT-1 an acknowledgment of the data alone leaves the FIN to be repeated
    Substance: FIN-WAIT-2 means that the FIN is acknowledged (3.3.2), and acknowledged data is not sent again (3.4).

    Given a connection in ESTABLISHED
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><DATA=500>
    When the user closes
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501>
    Then the stack sends nothing
    And the connection is in FIN-WAIT-1
    And the stack sends <SEQ=ISS + 501><ACK=IRS + 1><CTL=FIN,ACK> within 4 s
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 502>
    Then the connection is in FIN-WAIT-2

  @id:3.10.7.4/closing-data-acknowledged @must @EP-CLOSING-SEG-ACK-3 @EP-CLOSING-SEG-ACK-9
  Scenario: In CLOSING an acknowledgment of the data alone leaves the FIN to be repeated
    Substance: TIME-WAIT means that the FIN is acknowledged (3.3.2), and acknowledged data is not sent again (3.4).

    Given a connection in ESTABLISHED
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><DATA=500>
    When the user closes
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 502><ACK=IRS + 2><CTL=ACK>
    And the connection is in CLOSING
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 501>
    Then the stack sends nothing
    And the connection is in CLOSING
    And the stack sends <SEQ=ISS + 501><ACK=IRS + 2><CTL=FIN,ACK> within 4 s
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 502>
    Then the connection is in TIME-WAIT

  @id:3.10.7.4/last-ack-data-acknowledged @must @EP-LAST-ACK-SEG-ACK-4 @EP-LAST-ACK-SEG-ACK-3
  Scenario: In LAST-ACK an acknowledgment of the data alone leaves the FIN to be repeated
    Substance: only the acknowledgment of the FIN ends LAST-ACK (3.3.2); the text has no rule for this case, that of the other states is meant.

    Given a connection in CLOSE-WAIT
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><DATA=500>
    When the user closes
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 2><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 501>
    Then the stack sends nothing
    And the connection is in LAST-ACK
    And the stack sends <SEQ=ISS + 501><ACK=IRS + 2><CTL=FIN,ACK> within 4 s
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 502>
    Then the connection is in CLOSED
