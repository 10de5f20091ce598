Feature: The acceptable range of acknowledgments
  RFC 9293 3.10.7.4, fifth check (RFC 5961 5.2, MAY-12): SND.UNA - MAX.SND.WND =< SEG.ACK =< SND.NXT.

  @id:3.10.7.4/range-lower-edge @must @EP-ESTABLISHED-SEG-ACK-4
  Scenario: Text with an acknowledgment as old as the largest window is taken
    Substance: with or without the check of RFC 5961 such a segment is an old one of this connection.

    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA - 500><DATA=5>
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets

  @id:3.10.7.4/range-below @must @MAY-12 @EP-ESTABLISHED-SEG-ACK-2
  Scenario Outline: Text with an older acknowledgment is taken, or answered and dropped
    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=<ack>><DATA=5>
    Then the stack does one of
      | choice               | sends                                 | clause                |
      | dropped and answered | <SEQ=ISS + 501><ACK=IRS + 1><CTL=ACK> | RFC 5961 5.2 (MAY-12) |
      | taken                | <SEQ=ISS + 501><ACK=IRS + 6><CTL=ACK> | 3.10.7.4 fifth check  |
    And the connection is in ESTABLISHED

    Examples:
      | id         | ack                  |
      | just-below | SND.UNA - 501        |
      | far-below  | SND.UNA - 2000000000 |

  @id:3.10.7.4/range-strict @must @reference-only @needs-parameters-spec @MAY-12
  Scenario Outline: Under RFC 5961 an acknowledgment below the range is answered and the segment dropped
    Given the parameter "rfc5961" is "true"
    And a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.UNA - 65536><CTL=<ctl>>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id          | state       | ctl     | ids                      |
      | established | ESTABLISHED | FIN,ACK | EP-ESTABLISHED-SEG-ACK-2 |
      | fin-wait-1  | FIN-WAIT-1  | FIN,ACK | EP-FIN-WAIT-1-SEG-ACK-2  |
      | fin-wait-2  | FIN-WAIT-2  | FIN,ACK | EP-FIN-WAIT-2-SEG-ACK-2  |
      | close-wait  | CLOSE-WAIT  | ACK     | EP-CLOSE-WAIT-SEG-ACK-2  |
      | closing     | CLOSING     | ACK     | EP-CLOSING-SEG-ACK-2     |
      | last-ack    | LAST-ACK    | ACK     | EP-LAST-ACK-SEG-ACK-2    |
      | time-wait   | TIME-WAIT   | ACK     | EP-TIME-WAIT-SEG-ACK-2   |

  @id:3.10.7.4/range-strict-edge @must @reference-only @needs-parameters-spec @MAY-12
  Scenario Outline: Under RFC 5961 an acknowledgment at the lower end of the range is passed over
    Given the parameter "rfc5961" is "true"
    And a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.UNA - 65535>
    Then the stack sends nothing
    And the connection is in <state>

    Examples:
      | id          | state       | ids                                               |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-2 EP-ESTABLISHED-SEG-ACK-4 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-2 EP-CLOSE-WAIT-SEG-ACK-4   |
