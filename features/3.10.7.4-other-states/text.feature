Feature: Text in order is acknowledged and delivered
  RFC 9293 3.10.7.4, seventh check.

  @id:3.10.7.4/text-delivered @must @MUST-40
  Scenario Outline: Text at RCV.NXT is acknowledged within half a second and delivered, also after our own FIN
    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.UNA><CTL=<ctl>><DATA=<octets>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + <ack>><CTL=ACK> within 500 ms
    And the user has received <octets> octets
    And the connection is in <state>

    Examples:
      | id         | state       | ctl     | octets | ack  | ids                                         |
      | one-octet  | ESTABLISHED | ACK     | 1      | 2    | EP-ESTABLISHED-SEG-TEXT-1                   |
      | pushed     | ESTABLISHED | PSH,ACK | 1000   | 1001 | EP-ESTABLISHED-SEG-TEXT-1 S-116 S-118 S-177 |
      | fin-wait-1 | FIN-WAIT-1  | ACK     | 1000   | 1001 | EP-FIN-WAIT-1-SEG-TEXT-1 S-035              |
      | fin-wait-2 | FIN-WAIT-2  | PSH,ACK | 5      | 6    | EP-FIN-WAIT-2-SEG-TEXT-1 S-035 S-042        |

  @id:3.10.7.4/text-as-a-stream @must @EP-ESTABLISHED-SEG-TEXT-1 @EP-ANY-GEN-11 @S-108 @S-114 @S-203
  Scenario: Octets are numbered one by one, whatever segments they come in
    Substance: 3.4; an acknowledgment names the next octet expected, not a segment.

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><DATA="abc">
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 4><CTL=ACK>
    When the peer sends <SEQ=IRS + 4><DATA="d">
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 5><CTL=ACK>
    When the peer sends <SEQ=IRS + 3><DATA="cdef">
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 7><CTL=ACK>
    And the user has received "abcdef"

  @id:3.10.7.4/text-behind-the-fin @must
  Scenario Outline: Text behind the peer's FIN is not taken, and the connection lives
    Substance: the FIN ends the stream (3.6); text taken, or a connection lost, would be another outcome.

    Given acknowledgments are not rate limited
    And a connection in <state>
    When the peer sends <SEQ=IRS + <at>><ACK=SND.UNA><DATA=5>
    Then the connection is in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 2><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id                        | state      | at | ids                                              |
      | close-wait                | CLOSE-WAIT | 2  | EP-CLOSE-WAIT-SEG-TEXT-1 EP-CLOSE-WAIT-SEG-SEQ-4 |
      | closing                   | CLOSING    | 2  | EP-CLOSING-SEG-TEXT-1 EP-CLOSING-SEG-SEQ-4       |
      | last-ack                  | LAST-ACK   | 2  | EP-LAST-ACK-SEG-TEXT-1 EP-LAST-ACK-SEG-SEQ-4     |
      | time-wait                 | TIME-WAIT  | 2  | EP-TIME-WAIT-SEG-TEXT-1 EP-TIME-WAIT-SEG-SEQ-4   |
      | close-wait-around-the-fin | CLOSE-WAIT | 1  | EP-CLOSE-WAIT-SEG-TEXT-1 EP-CLOSE-WAIT-SEG-SEQ-7 |
      | closing-around-the-fin    | CLOSING    | 1  | EP-CLOSING-SEG-TEXT-1 EP-CLOSING-SEG-SEQ-7       |
      | last-ack-around-the-fin   | LAST-ACK   | 1  | EP-LAST-ACK-SEG-TEXT-1 EP-LAST-ACK-SEG-SEQ-7     |
      | time-wait-around-the-fin  | TIME-WAIT  | 1  | EP-TIME-WAIT-SEG-TEXT-1 EP-TIME-WAIT-SEG-SEQ-7   |

  @id:3.10.7.4/text-behind-the-fin-not-delivered @must @EP-CLOSE-WAIT-SEG-TEXT-1
  Scenario: The user sees the end of the stream where the FIN was, not the text behind it
    Substance: the FIN ends the stream (3.6).

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><CTL=FIN,ACK><DATA=5>
    Then the stack sends <ACK=IRS + 7><CTL=ACK>
    When the peer sends <SEQ=IRS + 7><ACK=ISS + 1><DATA=5>
    Then the connection is in CLOSE-WAIT
    And the user has received 5 octets
    And the user sees the end of the stream
