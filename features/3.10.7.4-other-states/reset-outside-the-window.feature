Feature: A reset outside the window is dropped in silence
  RFC 9293 3.10.7.4, second check, case 1, and 3.5.3. The acknowledgment drawn at the end shows that the connection lives.

  @id:3.10.7.4/reset-before-the-window @must @EP-ANY-GEN-7 @EP-ANY-GEN-1
  Scenario Outline: A reset just before the window changes nothing and is not answered
    Substance: 3.5.3 calls a reset valid only if its number lies in the window; anybody could close the connection otherwise.

    Given a connection in <connection>
    When the peer sends <SEQ=RCV.NXT - 1><CTL=<ctl>>
    Then the stack sends nothing
    And the connection is in <state>
    When the peer sends <SEQ=RCV.NXT - 1><ACK=SND.NXT>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>

    Examples:
      | id                   | connection                     | ctl     | state        | ids                                                 |
      | syn-received-passive | SYN-RECEIVED, opened passively | RST     | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-RST-1 EP-SYN-RECEIVED-SEG-SEQ-6 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | RST,ACK | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-RST-1 EP-SYN-RECEIVED-SEG-SEQ-6 |
      | established          | ESTABLISHED                    | RST     | ESTABLISHED  | EP-ESTABLISHED-SEG-RST-1 EP-ESTABLISHED-SEG-SEQ-6   |
      | fin-wait-1           | FIN-WAIT-1                     | RST,ACK | FIN-WAIT-1   | EP-FIN-WAIT-1-SEG-RST-1 EP-FIN-WAIT-1-SEG-SEQ-6     |
      | fin-wait-2           | FIN-WAIT-2                     | RST     | FIN-WAIT-2   | EP-FIN-WAIT-2-SEG-RST-1 EP-FIN-WAIT-2-SEG-SEQ-6     |
      | close-wait           | CLOSE-WAIT                     | RST,ACK | CLOSE-WAIT   | EP-CLOSE-WAIT-SEG-RST-1 EP-CLOSE-WAIT-SEG-SEQ-6     |
      | closing              | CLOSING                        | RST     | CLOSING      | EP-CLOSING-SEG-RST-1 EP-CLOSING-SEG-SEQ-6           |
      | last-ack             | LAST-ACK                       | RST,ACK | LAST-ACK     | EP-LAST-ACK-SEG-RST-1 EP-LAST-ACK-SEG-SEQ-6         |
      | time-wait            | TIME-WAIT                      | RST     | TIME-WAIT    | EP-TIME-WAIT-SEG-RST-1 EP-TIME-WAIT-SEG-SEQ-6       |

  @id:3.10.7.4/reset-beyond-the-window @must @EP-ANY-GEN-7 @EP-ANY-GEN-1
  Scenario Outline: A reset beyond the window changes nothing and is not answered
    Substance: 3.5.3, as before the window.
    Detail: at the very first number beyond it, as stacks that count one more number in keep the connection too and send a challenge ACK at most.

    Given a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends nothing
    And the connection is in <state>
    When the peer sends <SEQ=RCV.NXT - 1><ACK=SND.NXT>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>

    Examples:
      | id                | connection                     | seq                   | ctl     | state        | level  | ids                                   |
      | edge-syn-received | SYN-RECEIVED, opened passively | RCV.NXT + RCV.WND     | RST     | SYN-RECEIVED | should | EP-SYN-RECEIVED-SEG-RST-1             |
      | edge-established  | ESTABLISHED                    | RCV.NXT + RCV.WND     | RST     | ESTABLISHED  | should | EP-ESTABLISHED-SEG-RST-1              |
      | edge-fin-wait-1   | FIN-WAIT-1                     | RCV.NXT + RCV.WND     | RST     | FIN-WAIT-1   | should | EP-FIN-WAIT-1-SEG-RST-1               |
      | edge-close-wait   | CLOSE-WAIT                     | RCV.NXT + RCV.WND     | RST,ACK | CLOSE-WAIT   | should | EP-CLOSE-WAIT-SEG-RST-1               |
      | next-established  | ESTABLISHED                    | RCV.NXT + RCV.WND + 1 | RST,ACK | ESTABLISHED  | must   | EP-ESTABLISHED-SEG-RST-1              |
      | next-closing      | CLOSING                        | RCV.NXT + RCV.WND + 1 | RST     | CLOSING      | must   | EP-CLOSING-SEG-RST-1                  |
      | next-last-ack     | LAST-ACK                       | RCV.NXT + RCV.WND + 1 | RST     | LAST-ACK     | must   | EP-LAST-ACK-SEG-RST-1                 |
      | half-way          | ESTABLISHED                    | RCV.NXT + 2147483647  | RST     | ESTABLISHED  | must   | EP-ESTABLISHED-SEG-RST-1 EP-ANY-GEN-2 |
