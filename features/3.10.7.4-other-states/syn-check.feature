Feature: A SYN for a connection that is open already
  RFC 9293 3.10.7.4, first and fourth check (RFC 5961 4.2). SYN-RECEIVED after a passive OPEN has a file of its own.

  @id:3.10.7.4/syn-outside-the-window @must @EP-ANY-GEN-1
  Scenario Outline: A SYN outside the window is answered with an acknowledgment, and the connection lives
    Substance: 3.5.2, group 3, and figure 10: the peer that has lost the connection finds out by this acknowledgment.

    Given a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>
    And the user is told nothing

    Examples:
      | id                  | connection                    | seq               | ctl     | state        | ids                                                 |
      | syn-received-active | SYN-RECEIVED, opened actively | RCV.NXT - 2       | SYN     | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-5 EP-SYN-RECEIVED-SEG-SYN-2 |
      | established         | ESTABLISHED                   | RCV.NXT - 1       | SYN     | ESTABLISHED  | EP-ESTABLISHED-SEG-SEQ-5 EP-ESTABLISHED-SEG-SYN-1   |
      | established-syn-ack | ESTABLISHED                   | IRS               | SYN,ACK | ESTABLISHED  | EP-ESTABLISHED-SEG-SEQ-5 EP-ESTABLISHED-SEG-SYN-1   |
      | fin-wait-1          | FIN-WAIT-1                    | RCV.NXT + RCV.WND | SYN     | FIN-WAIT-1   | EP-FIN-WAIT-1-SEG-SEQ-5 EP-FIN-WAIT-1-SEG-SYN-1     |
      | fin-wait-2          | FIN-WAIT-2                    | RCV.NXT - 2       | SYN,FIN | FIN-WAIT-2   | EP-FIN-WAIT-2-SEG-SEQ-5 EP-FIN-WAIT-2-SEG-SYN-1     |
      | close-wait          | CLOSE-WAIT                    | RCV.NXT + RCV.WND | SYN,ACK | CLOSE-WAIT   | EP-CLOSE-WAIT-SEG-SEQ-5 EP-CLOSE-WAIT-SEG-SYN-1     |
      | closing             | CLOSING                       | RCV.NXT - 1       | SYN     | CLOSING      | EP-CLOSING-SEG-SEQ-5 EP-CLOSING-SEG-SYN-1           |
      | last-ack            | LAST-ACK                      | RCV.NXT + RCV.WND | SYN,FIN | LAST-ACK     | EP-LAST-ACK-SEG-SEQ-5 EP-LAST-ACK-SEG-SYN-1         |
      | time-wait           | TIME-WAIT                     | RCV.NXT - 1       | SYN     | TIME-WAIT    | EP-TIME-WAIT-SEG-SEQ-5 EP-TIME-WAIT-SEG-SYN-1       |

  @id:3.10.7.4/syn-challenged-or-fatal @must
  Scenario Outline: A SYN inside the window is challenged, or resets the connection of stacks without RFC 5961
    Substance: one of the two; a stack that did neither would let the SYN open the connection anew (3.5.1).

    Given a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack does one of
      | choice        | sends                               | clause                                  | state  |
      | challenge ACK | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | 3.10.7.4 fourth check, RFC 5961 4.2     | <kept> |
      | reset         | <reset>                             | 3.10.7.4 fourth check, without RFC 5961 | CLOSED |

    Examples:
      | id                  | connection                    | seq                   | ctl     | kept         | reset                                 | ids                                                 |
      | syn-received-active | SYN-RECEIVED, opened actively | RCV.NXT               | SYN     | SYN-RECEIVED | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-SYN-RECEIVED-SEG-SYN-2 EP-SYN-RECEIVED-SEG-SYN-4 |
      | established         | ESTABLISHED                   | RCV.NXT               | SYN     | ESTABLISHED  | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-ESTABLISHED-SEG-SYN-1 EP-ESTABLISHED-SEG-SYN-3   |
      | established-syn-ack | ESTABLISHED                   | RCV.NXT + 1           | SYN,ACK | ESTABLISHED  | <SEQ=SEG.ACK><CTL=RST>                | EP-ESTABLISHED-SEG-SYN-1 EP-ESTABLISHED-SEG-SYN-2   |
      | established-syn-fin | ESTABLISHED                   | RCV.NXT + RCV.WND - 1 | SYN,FIN | ESTABLISHED  | <SEQ=0><ACK=SEG.SEQ + 2><CTL=RST,ACK> | EP-ESTABLISHED-SEG-SYN-1 EP-ESTABLISHED-SEG-SYN-3   |
      | fin-wait-1          | FIN-WAIT-1                    | RCV.NXT               | SYN,ACK | FIN-WAIT-1   | <SEQ=SEG.ACK><CTL=RST>                | EP-FIN-WAIT-1-SEG-SYN-1 EP-FIN-WAIT-1-SEG-SYN-2     |
      | fin-wait-2          | FIN-WAIT-2                    | RCV.NXT + 1           | SYN     | FIN-WAIT-2   | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-FIN-WAIT-2-SEG-SYN-1 EP-FIN-WAIT-2-SEG-SYN-3     |
      | close-wait          | CLOSE-WAIT                    | RCV.NXT + RCV.WND - 1 | SYN     | CLOSE-WAIT   | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-CLOSE-WAIT-SEG-SYN-1 EP-CLOSE-WAIT-SEG-SYN-3     |
      | closing             | CLOSING                       | RCV.NXT               | SYN,ACK | CLOSING      | <SEQ=SEG.ACK><CTL=RST>                | EP-CLOSING-SEG-SYN-1 EP-CLOSING-SEG-SYN-2           |
      | last-ack            | LAST-ACK                      | RCV.NXT               | SYN     | LAST-ACK     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-LAST-ACK-SEG-SYN-1 EP-LAST-ACK-SEG-SYN-3         |
      | time-wait-syn-ack   | TIME-WAIT                     | RCV.NXT + RCV.WND - 1 | SYN,ACK | TIME-WAIT    | <SEQ=SEG.ACK><CTL=RST>                | EP-TIME-WAIT-SEG-SYN-1 EP-TIME-WAIT-SEG-SYN-2       |
      | time-wait-syn-fin   | TIME-WAIT                     | RCV.NXT               | SYN,FIN | TIME-WAIT    | <SEQ=0><ACK=SEG.SEQ + 2><CTL=RST,ACK> | EP-TIME-WAIT-SEG-SYN-1 EP-TIME-WAIT-SEG-SYN-3       |

  @id:3.10.7.4/syn-challenged @must @reference-only @needs-parameters-spec
  Scenario Outline: With RFC 5961 a SYN inside the window is answered with a challenge ACK, and the connection lives
    Substance: a stack that follows RFC 5961 must do so (the keyword is in the text, without a label); else one guess in a window closes the connection.

    Given the parameter "rfc5961" is "true"
    And a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>
    And the user is told nothing

    Examples:
      | id                      | connection                    | seq                   | ctl     | state        | ids                       |
      | syn-received-active-syn | SYN-RECEIVED, opened actively | RCV.NXT               | SYN     | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SYN-2 |
      | established-syn         | ESTABLISHED                   | RCV.NXT               | SYN     | ESTABLISHED  | EP-ESTABLISHED-SEG-SYN-1  |
      | established-syn-ack     | ESTABLISHED                   | RCV.NXT + RCV.WND - 1 | SYN,ACK | ESTABLISHED  | EP-ESTABLISHED-SEG-SYN-1  |
      | fin-wait-1-syn-fin      | FIN-WAIT-1                    | RCV.NXT + RCV.WND - 1 | SYN,FIN | FIN-WAIT-1   | EP-FIN-WAIT-1-SEG-SYN-1   |
      | fin-wait-2-syn-ack      | FIN-WAIT-2                    | RCV.NXT + 1           | SYN,ACK | FIN-WAIT-2   | EP-FIN-WAIT-2-SEG-SYN-1   |
      | close-wait-syn-fin      | CLOSE-WAIT                    | RCV.NXT + 1           | SYN,FIN | CLOSE-WAIT   | EP-CLOSE-WAIT-SEG-SYN-1   |
      | closing-syn-fin         | CLOSING                       | RCV.NXT + RCV.WND - 1 | SYN,FIN | CLOSING      | EP-CLOSING-SEG-SYN-1      |
      | last-ack-syn-ack        | LAST-ACK                      | RCV.NXT               | SYN,ACK | LAST-ACK     | EP-LAST-ACK-SEG-SYN-1     |
      | time-wait-syn-ack       | TIME-WAIT                     | RCV.NXT + RCV.WND - 1 | SYN,ACK | TIME-WAIT    | EP-TIME-WAIT-SEG-SYN-1    |

  @id:3.10.7.4/syn-in-time-wait @must @EP-TIME-WAIT-SEG-SYN-1 @EP-TIME-WAIT-SEG-SYN-5
  Scenario Outline: A SYN above the old numbers in TIME-WAIT is challenged or opens a new connection
    Substance: 3.6.1 allows a new incarnation (MAY-2), RFC 5961 a challenge ACK; without RFC 5961 a SYN in the window is an error that is answered with a reset.

    Given a connection in TIME-WAIT
    When the peer sends <SEQ=<seq>><CTL=SYN>
    Then the stack does one of
      | choice          | sends                                 | clause                                  | state        |
      | acknowledged    | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>   | 3.10.7.4 first and fourth check         | TIME-WAIT    |
      | new incarnation | <ACK=SEG.SEQ + 1><CTL=SYN,ACK>        | 3.6.1 (MAY-2)                           | SYN-RECEIVED |
      | reset           | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | 3.10.7.4 fourth check, without RFC 5961 | CLOSED       |

    Examples:
      | id         | seq               |
      | at-rcv-nxt | RCV.NXT           |
      | inside     | RCV.NXT + 1       |
      | beyond     | RCV.NXT + RCV.WND |
