@needs-isn-chosen
Feature: The stack's own numbers go on at 0 after 4294967295
  RFC 9293 3.4: all arithmetic on sequence numbers is modulo 2^32. For stacks whose ISS can be chosen.

  @id:3.4/own-handshake @must @EP-ANY-GEN-2 @EP-SYN-RECEIVED-SEG-ACK-3
  Scenario Outline: The acknowledgment of the SYN,ACK is recognised across the wrap
    Substance: 3.4.

    Given ISS is <iss>
    And a listening stack
    When the peer sends <CTL=SYN>
    Then the stack sends <SEQ=<iss>><ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=<ack>>
    Then the stack sends nothing
    And the connection is in ESTABLISHED

    Examples:
      | id          | iss        | ack        |
      | last-number | 4294967295 | 0          |
      | sign-bit    | 2147483647 | 2147483648 |

  @id:3.4/own-bad-ack @must @EP-ANY-GEN-2
  Scenario Outline: Acknowledgments below and above the SYN are recognised across the wrap
    Substance: 3.4 and 3.5.2, group 2.

    Given ISS is 4294967295
    And a connection in <state>
    When the peer sends <SEQ=5000><ACK=<ack>><CTL=SYN,ACK>
    Then the stack answers <reply>
    And the connection is in <next>

    Examples:
      | id              | state    | ack        | reply                      | next        | ids                                         |
      | syn-sent-at-iss | SYN-SENT | 4294967295 | <SEQ=4294967295><CTL=RST>  | SYN-SENT    | EP-SYN-SENT-SEG-ACK-1                       |
      | syn-sent-above  | SYN-SENT | 1          | <SEQ=1><CTL=RST>           | SYN-SENT    | EP-SYN-SENT-SEG-ACK-1                       |
      | syn-sent-exact  | SYN-SENT | 0          | <SEQ=0><ACK=5001><CTL=ACK> | ESTABLISHED | EP-SYN-SENT-SEG-ACK-3 EP-SYN-SENT-SEG-SYN-1 |

  @id:3.4/own-text @must @EP-ANY-GEN-2 @EP-ESTABLISHED-SEG-ACK-3
  Scenario Outline: Text is numbered across the wrap, and acknowledgments on both sides of it count
    Substance: 3.4.

    Given ISS is <iss>
    And a connection in ESTABLISHED
    When the user sends 10 octets
    Then the stack sends <SEQ=<seq>><DATA=10>
    When the peer sends <SEQ=IRS + 1><ACK=<ack>>
    And the user sends 5 octets
    Then the stack sends <SEQ=<ack>><DATA=5>
    When the peer sends <SEQ=IRS + 1><ACK=<all>>
    Then the stack sends nothing for 3 s

    Examples:
      | id                  | iss        | seq        | ack        | all        |
      | across              | 4294967289 | 4294967290 | 4          | 9          |
      | across-the-sign-bit | 2147483642 | 2147483643 | 2147483653 | 2147483658 |

  @id:3.4/own-window @must @EP-ANY-GEN-2 @EP-ESTABLISHED-SEG-ACK-6
  Scenario: The send window reaches across the wrap
    Substance: 3.4; SND.UNA + SND.WND is meant modulo 2^32.

    Given ISS is 4294967000
    And the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1000 octets
    Then the stack sends <SEQ=4294967001><DATA=500>
    And the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=205><WND=500>
    Then the stack sends <SEQ=205><DATA=500>

  @id:3.4/own-fin @must @EP-ANY-GEN-2
  Scenario Outline: The FIN takes one number across the wrap, and its acknowledgment is recognised
    Substance: 3.4.

    Given ISS is <iss>
    And a connection in <state>
    When the user closes
    Then the stack sends <SEQ=<seq>><CTL=FIN,ACK>
    When the peer sends <SEQ=RCV.NXT><ACK=<ack>>
    Then the stack sends nothing
    And the connection is in <next>

    Examples:
      | id          | iss        | state       | seq        | ack | next       | ids                     |
      | last-number | 4294967294 | ESTABLISHED | 4294967295 | 0   | FIN-WAIT-2 | EP-FIN-WAIT-1-SEG-ACK-8 |
      | zero        | 4294967295 | CLOSE-WAIT  | 0          | 1   | CLOSED     | EP-LAST-ACK-SEG-ACK-3   |

  @id:3.4/own-unsent @must @EP-ANY-GEN-2
  Scenario Outline: What was not sent is told from what is old across the wrap
    Substance: 3.4 and 3.5.2, group 3.

    Given ISS is 4294967294
    And a connection in ESTABLISHED
    When the user sends 10 octets
    Then the stack sends <SEQ=4294967295><DATA=10>
    When the peer sends <SEQ=IRS + 1><ACK=<ack>>
    Then the stack answers <reply>

    Examples:
      | id        | ack        | reply                         | ids                      |
      | next      | 10         | <SEQ=9><ACK=IRS + 1><CTL=ACK> | EP-ESTABLISHED-SEG-ACK-5 |
      | exact     | 9          | nothing                       | EP-ESTABLISHED-SEG-ACK-3 |
      | duplicate | 4294967295 | nothing                       | EP-ESTABLISHED-SEG-ACK-4 |
