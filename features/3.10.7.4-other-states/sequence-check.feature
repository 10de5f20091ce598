Feature: The sequence check comes first
  RFC 9293 3.10.7.4, first check, table 6: what lies outside the window is answered with <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> and dropped.

  @id:3.10.7.4/old-ack @must @EP-ANY-GEN-1
  Scenario Outline: A bare acknowledgment from before the window is answered with an acknowledgment
    Substance: 3.5.2, group 3, says the same; keep-alives (3.8.4) and half-open connections (figure 10) rest on this answer.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT - 1><ACK=SND.UNA>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id          | state       | ids                                               |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-SEQ-5 EP-ESTABLISHED-SEG-SEQ-2 |
      | fin-wait-1  | FIN-WAIT-1  | EP-FIN-WAIT-1-SEG-SEQ-5 EP-FIN-WAIT-1-SEG-SEQ-2   |
      | fin-wait-2  | FIN-WAIT-2  | EP-FIN-WAIT-2-SEG-SEQ-5 EP-FIN-WAIT-2-SEG-SEQ-2   |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-SEQ-5 EP-CLOSE-WAIT-SEG-SEQ-2   |
      | closing     | CLOSING     | EP-CLOSING-SEG-SEQ-5 EP-CLOSING-SEG-SEQ-2         |
      | last-ack    | LAST-ACK    | EP-LAST-ACK-SEG-SEQ-5 EP-LAST-ACK-SEG-SEQ-2       |
      | time-wait   | TIME-WAIT   | EP-TIME-WAIT-SEG-SEQ-5 EP-TIME-WAIT-SEG-SEQ-2     |

  @id:3.10.7.4/far-off-ack @must @EP-ESTABLISHED-SEG-SEQ-5 @EP-ANY-GEN-2
  Scenario Outline: However far off the window an acknowledgment lies, it is answered with one
    Substance: 3.5.2, group 3; the comparison must hold over the whole circle of numbers (3.4).

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=<seq>><ACK=SND.UNA>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in ESTABLISHED

    Examples:
      | id              | seq                  |
      | half-way-ahead  | RCV.NXT + 2147483647 |
      | half-way-behind | RCV.NXT - 2147483647 |

  @id:3.10.7.4/ack-at-the-right-edge @should
  Scenario Outline: A bare acknowledgment at the first number beyond the window is answered with an acknowledgment
    Detail: appendix A.2 knows stacks that widen the test so that acknowledgments are heard; all that is missing then is this answer.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT + RCV.WND><ACK=SND.UNA>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id          | state       | ids                                               |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-SEQ-2 EP-ESTABLISHED-SEG-SEQ-5 |
      | fin-wait-2  | FIN-WAIT-2  | EP-FIN-WAIT-2-SEG-SEQ-2 EP-FIN-WAIT-2-SEG-SEQ-5   |
      | last-ack    | LAST-ACK    | EP-LAST-ACK-SEG-SEQ-2 EP-LAST-ACK-SEG-SEQ-5       |

  @id:3.10.7.4/old-ack-not-taken @should @EP-ANY-GEN-1
  Scenario Outline: The acknowledgment in a segment from before the window is not taken
    Detail: appendix A.2 knows stacks that take it, so that crossing segments do not stall the connection.

    Given a connection in <connection>
    When the peer sends <SEQ=RCV.NXT - 1><ACK=SND.NXT><CTL=<ctl>>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id                   | connection                     | ctl     | state        | ids                                                 |
      | syn-received-passive | SYN-RECEIVED, opened passively | ACK     | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-5 EP-SYN-RECEIVED-SEG-SEQ-2 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | ACK     | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-5 EP-SYN-RECEIVED-SEG-SEQ-2 |
      | fin-wait-1           | FIN-WAIT-1                     | ACK     | FIN-WAIT-1   | EP-FIN-WAIT-1-SEG-SEQ-5                             |
      | closing-fin          | CLOSING                        | FIN,ACK | CLOSING      | EP-CLOSING-SEG-SEQ-5                                |
      | last-ack-fin         | LAST-ACK                       | FIN,ACK | LAST-ACK     | EP-LAST-ACK-SEG-SEQ-5                               |

  @id:3.10.7.4/next-ack-is-silent @must @S-122
  Scenario Outline: An acknowledgment at RCV.NXT that says nothing new is not answered
    Substance: an acknowledgment of an acknowledgment would go round for ever (3.4: SEG.SEQ = RCV.NXT lies in the window).

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.UNA>
    Then the stack sends nothing
    And the connection is in <state>

    Examples:
      | id          | state       | ids                                                                     |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-SEQ-2 EP-ESTABLISHED-SEG-ACK-4                       |
      | fin-wait-1  | FIN-WAIT-1  | EP-FIN-WAIT-1-SEG-SEQ-2 EP-FIN-WAIT-1-SEG-ACK-4 EP-FIN-WAIT-1-SEG-ACK-9 |
      | fin-wait-2  | FIN-WAIT-2  | EP-FIN-WAIT-2-SEG-SEQ-2 EP-FIN-WAIT-2-SEG-ACK-4 EP-FIN-WAIT-2-SEG-ACK-8 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-SEQ-2 EP-CLOSE-WAIT-SEG-ACK-4                         |
      | closing     | CLOSING     | EP-CLOSING-SEG-SEQ-2 EP-CLOSING-SEG-ACK-4 EP-CLOSING-SEG-ACK-9          |
      | last-ack    | LAST-ACK    | EP-LAST-ACK-SEG-SEQ-2 EP-LAST-ACK-SEG-ACK-6                             |

  @id:3.10.7.4/time-wait-ack @must @EP-TIME-WAIT-SEG-ACK-4
  Scenario Outline: An acknowledgment inside the window leaves TIME-WAIT as it is
    Substance: no reset, and TIME-WAIT goes on (3.6.1). The text foresees nothing but a repeated FIN, so an answer is as good as none.

    Given a connection in TIME-WAIT
    When the peer sends <SEQ=<seq>><ACK=SND.UNA>
    Then the stack does one of
      | choice       | sends                               | clause                                |
      | silent       | nothing                             | 3.10.7.4 fifth check                  |
      | acknowledged | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | 3.10.7.4 fifth check, taken literally |
    And the connection is in TIME-WAIT

    Examples:
      | id             | seq                   |
      | at-rcv-nxt     | RCV.NXT               |
      | last-in-window | RCV.NXT + RCV.WND - 1 |
