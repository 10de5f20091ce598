Feature: An acknowledgment of what has not been sent is answered with an acknowledgment, and the segment is dropped
  RFC 9293 3.10.7.4, fifth check, and 3.5.2, group 3.

  @id:3.10.7.4/unsent-acknowledged @must @EP-ANY-GEN-1
  Scenario Outline: An acknowledgment just above SND.NXT changes nothing and is answered with the right numbers
    Substance: 3.5.2, group 3, says the same of every synchronized state.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.NXT + 1>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-5 |
      | fin-wait-1  | FIN-WAIT-1  | EP-FIN-WAIT-1-SEG-ACK-5  |
      | fin-wait-2  | FIN-WAIT-2  | EP-FIN-WAIT-2-SEG-ACK-5  |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-5  |
      | closing     | CLOSING     | EP-CLOSING-SEG-ACK-5     |
      | last-ack    | LAST-ACK    | EP-LAST-ACK-SEG-ACK-5    |
      | time-wait   | TIME-WAIT   | EP-TIME-WAIT-SEG-ACK-5   |

  @id:3.10.7.4/unsent-far-above @must @EP-ESTABLISHED-SEG-ACK-5 @EP-ANY-GEN-2
  Scenario: An acknowledgment half the circle of numbers above SND.NXT is answered alike
    Substance: 3.5.2, group 3; the comparison must hold over the whole circle of numbers (3.4).

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=RCV.NXT><ACK=SND.NXT + 2147483647>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in ESTABLISHED

  @id:3.10.7.4/unsent-with-more @must @EP-ANY-GEN-5
  Scenario Outline: Text and FIN of such a segment are not taken, and no data counts as acknowledged by it
    Substance: data taken from a segment that is not of this connection falsifies the stream.

    Given acknowledgments are not rate limited
    And a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.NXT + 1><CTL=<ctl>><DATA=<data>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 1><CTL=ACK>
    And the connection is in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=10>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets
    And the connection is in <state>

    Examples:
      | id               | state       | ctl     | data | ids                      |
      | established-text | ESTABLISHED | ACK     | 5    | EP-ESTABLISHED-SEG-ACK-5 |
      | established-fin  | ESTABLISHED | FIN,ACK | 0    | EP-ESTABLISHED-SEG-ACK-5 |
      | fin-wait-1-fin   | FIN-WAIT-1  | FIN,ACK | 0    | EP-FIN-WAIT-1-SEG-ACK-5  |
      | fin-wait-2-text  | FIN-WAIT-2  | ACK     | 5    | EP-FIN-WAIT-2-SEG-ACK-5  |
