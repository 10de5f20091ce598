Feature: Text is taken as far as it is new and lies in the window
  RFC 9293 3.10.7.4, first check and the trimming behind it; 3.4, table 5.

  @id:3.10.7.4/old-text @must @EP-ANY-GEN-4 @S-127
  Scenario Outline: Of text that begins before RCV.NXT only the new octets are taken, and all of it is acknowledged
    Substance: 3.4 says the same; an octet delivered twice or left out falsifies the stream.

    Given a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=10>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK>
    When the peer sends <SEQ=IRS + <at>><ACK=SND.UNA><DATA=<octets>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + <ack>><CTL=ACK>
    And the user has received <total> octets
    And the connection is in <state>

    Examples:
      | id                  | state       | at | octets | ack | total | ids                                               |
      | repeated            | ESTABLISHED | 1  | 10     | 11  | 10    | EP-ESTABLISHED-SEG-SEQ-4 EP-ESTABLISHED-SEG-SEQ-5 |
      | last-octet-old      | ESTABLISHED | 10 | 1      | 11  | 10    | EP-ESTABLISHED-SEG-SEQ-4 EP-ESTABLISHED-SEG-SEQ-5 |
      | last-octet-new      | ESTABLISHED | 10 | 2      | 12  | 11    | EP-ESTABLISHED-SEG-SEQ-4 EP-ESTABLISHED-SEG-SEQ-7 |
      | half-new            | ESTABLISHED | 6  | 10     | 16  | 15    | EP-ESTABLISHED-SEG-SEQ-7                          |
      | half-new-fin-wait-1 | FIN-WAIT-1  | 6  | 10     | 16  | 15    | EP-FIN-WAIT-1-SEG-SEQ-7                           |
      | half-new-fin-wait-2 | FIN-WAIT-2  | 6  | 10     | 16  | 15    | EP-FIN-WAIT-2-SEG-SEQ-7                           |

  @id:3.10.7.4/text-around-the-syn @must @EP-SYN-RECEIVED-SEG-SEQ-4 @EP-SYN-RECEIVED-SEG-SEQ-7
  Scenario Outline: Text that seems to begin at the SYN loses that octet and completes the handshake
    Substance: its last octet lies in the window (3.4), and the SYN's number carries no octet.

    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=IRS><ACK=SND.NXT><DATA=6>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets
    And the connection is in ESTABLISHED

    Examples:
      | id      | how       |
      | passive | passively |
      | active  | actively  |

  @id:3.10.7.4/text-beyond-the-window @must
  Scenario Outline: Text at the first number beyond the window is answered with an acknowledgment and not kept
    Substance: 3.4 and 3.5.2, group 3, say the same; taken text would be text nobody has room for.

    Given acknowledgments are not rate limited
    And a connection in <state>
    When the peer sends <SEQ=RCV.NXT + RCV.WND><ACK=SND.UNA><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=<ack>><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id          | state       | ack     | ids                                               |
      | established | ESTABLISHED | IRS + 6 | EP-ESTABLISHED-SEG-SEQ-4 EP-ESTABLISHED-SEG-SEQ-5 |
      | fin-wait-1  | FIN-WAIT-1  | IRS + 6 | EP-FIN-WAIT-1-SEG-SEQ-4 EP-FIN-WAIT-1-SEG-SEQ-5   |
      | fin-wait-2  | FIN-WAIT-2  | IRS + 6 | EP-FIN-WAIT-2-SEG-SEQ-4 EP-FIN-WAIT-2-SEG-SEQ-5   |

  @id:3.10.7.4/text-far-beyond-the-window @must
  Scenario Outline: Text beyond the window is answered with an acknowledgment in every state
    Substance: 3.5.2, group 3, says the same.

    Given a connection in <connection>
    When the peer sends <SEQ=RCV.NXT + RCV.WND + <beyond>><ACK=SND.NXT><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id                   | connection                     | beyond | state        | ids                                                 |
      | syn-received-passive | SYN-RECEIVED, opened passively | 0      | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-4 EP-SYN-RECEIVED-SEG-SEQ-5 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | 1000   | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-4 EP-SYN-RECEIVED-SEG-SEQ-5 |
      | close-wait-edge      | CLOSE-WAIT                     | 0      | CLOSE-WAIT   | EP-CLOSE-WAIT-SEG-SEQ-4 EP-CLOSE-WAIT-SEG-SEQ-5     |
      | closing              | CLOSING                        | 1000   | CLOSING      | EP-CLOSING-SEG-SEQ-4 EP-CLOSING-SEG-SEQ-5           |
      | last-ack             | LAST-ACK                       | 1000   | LAST-ACK     | EP-LAST-ACK-SEG-SEQ-4 EP-LAST-ACK-SEG-SEQ-5         |
      | time-wait            | TIME-WAIT                      | 0      | TIME-WAIT    | EP-TIME-WAIT-SEG-SEQ-4 EP-TIME-WAIT-SEG-SEQ-5       |
