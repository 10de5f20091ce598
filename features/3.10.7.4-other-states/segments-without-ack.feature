Feature: A segment without ACK is dropped in silence
  RFC 9293 3.10.7.4, fifth check. The acknowledgment drawn at the end shows that nothing of it was taken.

  @id:3.10.7.4/fin-without-ack @must @EP-ANY-GEN-1 @S-179
  Scenario Outline: A FIN without ACK is neither answered nor taken
    Substance: after the SYN every segment carries ACK (3.1); a FIN taken from such a segment would end the stream in another state.
    Detail: in TIME-WAIT, where the text has whatever arrives acknowledged.

    Given a connection in <connection>
    When the peer sends <SEQ=RCV.NXT><CTL=FIN>
    Then the stack sends nothing
    And the connection is in <state>
    When the peer sends <SEQ=<rcv> - 1><ACK=SND.NXT>
    Then the stack sends <SEQ=SND.NXT><ACK=<rcv>><CTL=ACK>

    Examples:
      | id                   | connection                     | state        | rcv     | level  | ids                       |
      | syn-received-passive | SYN-RECEIVED, opened passively | SYN-RECEIVED | IRS + 1 | must   | EP-SYN-RECEIVED-SEG-ACK-1 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | SYN-RECEIVED | IRS + 1 | must   | EP-SYN-RECEIVED-SEG-ACK-1 |
      | established          | ESTABLISHED                    | ESTABLISHED  | IRS + 1 | must   | EP-ESTABLISHED-SEG-ACK-1  |
      | fin-wait-1           | FIN-WAIT-1                     | FIN-WAIT-1   | IRS + 1 | must   | EP-FIN-WAIT-1-SEG-ACK-1   |
      | fin-wait-2           | FIN-WAIT-2                     | FIN-WAIT-2   | IRS + 1 | must   | EP-FIN-WAIT-2-SEG-ACK-1   |
      | close-wait           | CLOSE-WAIT                     | CLOSE-WAIT   | IRS + 2 | must   | EP-CLOSE-WAIT-SEG-ACK-1   |
      | closing              | CLOSING                        | CLOSING      | IRS + 2 | must   | EP-CLOSING-SEG-ACK-1      |
      | last-ack             | LAST-ACK                       | LAST-ACK     | IRS + 2 | must   | EP-LAST-ACK-SEG-ACK-1     |
      | time-wait            | TIME-WAIT                      | TIME-WAIT    | IRS + 2 | should | EP-TIME-WAIT-SEG-ACK-1    |

  @id:3.10.7.4/text-without-ack @must @EP-ANY-GEN-5 @S-096 @S-218
  Scenario Outline: Text without ACK is neither acknowledged nor delivered
    Substance: after the SYN every segment carries ACK (3.1); text of a segment that fits nowhere would falsify the stream.

    Given a connection in <connection>
    When the peer sends <SEQ=RCV.NXT><CTL=PSH><DATA=5>
    Then the stack sends nothing
    And the connection is in <state>
    When the peer sends <SEQ=IRS + 1><ACK=<ack>><DATA=10>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets

    Examples:
      | id                   | connection                     | state        | ack     | ids                       |
      | syn-received-passive | SYN-RECEIVED, opened passively | SYN-RECEIVED | ISS + 1 | EP-SYN-RECEIVED-SEG-ACK-1 |
      | established          | ESTABLISHED                    | ESTABLISHED  | ISS + 1 | EP-ESTABLISHED-SEG-ACK-1  |
      | fin-wait-2           | FIN-WAIT-2                     | FIN-WAIT-2   | ISS + 2 | EP-FIN-WAIT-2-SEG-ACK-1   |
