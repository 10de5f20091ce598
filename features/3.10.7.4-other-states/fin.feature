Feature: A FIN of the peer
  RFC 9293 3.10.7.4, eighth check.

  @id:3.10.7.4/fin-taken @must
  Scenario Outline: A FIN at RCV.NXT is acknowledged, counted as one number, told to the user and leads to the next state
    Substance: figure 5 in 3.3.2 and figures 12 and 13 in 3.6 say the same.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.UNA><CTL=FIN,ACK><DATA=<data>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + <ack>><CTL=ACK>
    And the user is told remote closed
    And the connection is in <next>

    Examples:
      | id               | state       | data | ack | next       | ids                                                            |
      | established      | ESTABLISHED | 0    | 2   | CLOSE-WAIT | EP-ESTABLISHED-SEG-FIN-1 S-100 S-152 S-158 S-243 S-313         |
      | established-text | ESTABLISHED | 5    | 7   | CLOSE-WAIT | EP-ESTABLISHED-SEG-FIN-1 EP-ESTABLISHED-SEG-TEXT-1 S-015 S-274 |
      | fin-wait-1       | FIN-WAIT-1  | 0    | 2   | CLOSING    | EP-FIN-WAIT-1-SEG-FIN-2 S-047 S-311 S-312                      |
      | fin-wait-1-text  | FIN-WAIT-1  | 5    | 7   | CLOSING    | EP-FIN-WAIT-1-SEG-FIN-2 EP-FIN-WAIT-1-SEG-TEXT-1               |
      | fin-wait-2       | FIN-WAIT-2  | 0    | 2   | TIME-WAIT  | EP-FIN-WAIT-2-SEG-FIN-1 S-018 S-154 S-247                      |

  @id:3.10.7.4/fin-end-of-stream @must @MUST-12 @EP-ESTABLISHED-SEG-FIN-1 @S-222 @S-242
  Scenario: The text before a FIN is delivered, then the end of the stream, and no reset is told
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><CTL=FIN,ACK><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 7><CTL=ACK>
    And the user is told remote closed
    And the user has received 5 octets
    And the user sees the end of the stream

  @id:3.10.7.4/fin-with-old-text @must @EP-ANY-GEN-4
  Scenario Outline: Of a repeated segment with FIN only what is new counts
    Substance: 3.4, each octet and each FIN counts once.

    Given a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 6><CTL=ACK>
    When the peer sends <SEQ=IRS + <at>><ACK=SND.UNA><CTL=FIN,ACK><DATA=<data>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + <ack>><CTL=ACK>
    And the connection is in <next>

    Examples:
      | id               | state       | at | data | ack | next       | ids                                               |
      | text-old-fin-new | ESTABLISHED | 1  | 5    | 7   | CLOSE-WAIT | EP-ESTABLISHED-SEG-SEQ-7 EP-ESTABLISHED-SEG-FIN-1 |
      | fin-wait-1       | FIN-WAIT-1  | 5  | 1    | 7   | CLOSING    | EP-FIN-WAIT-1-SEG-SEQ-7 EP-FIN-WAIT-1-SEG-FIN-2   |
      | fin-wait-2       | FIN-WAIT-2  | 5  | 1    | 7   | TIME-WAIT  | EP-FIN-WAIT-2-SEG-SEQ-7 EP-FIN-WAIT-2-SEG-FIN-1   |

  @id:3.10.7.4/fin-outside-the-window @must
  Scenario Outline: A FIN outside the window is answered with an acknowledgment and not taken
    Substance: 3.4 and 3.5.2, group 3, say the same; an old FIN would end a stream that goes on.

    Given a connection in <state>
    When the peer sends <SEQ=<seq>><ACK=SND.UNA><CTL=FIN,ACK>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 1><CTL=ACK>
    And the connection is in <state>
    And the user is told nothing

    Examples:
      | id                 | state       | seq               | ids                                               |
      | established-before | ESTABLISHED | RCV.NXT - 1       | EP-ESTABLISHED-SEG-SEQ-4 EP-ESTABLISHED-SEG-SEQ-5 |
      | established-beyond | ESTABLISHED | RCV.NXT + RCV.WND | EP-ESTABLISHED-SEG-SEQ-4 EP-ESTABLISHED-SEG-SEQ-5 |
      | fin-wait-1-before  | FIN-WAIT-1  | RCV.NXT - 1       | EP-FIN-WAIT-1-SEG-SEQ-4 EP-FIN-WAIT-1-SEG-SEQ-5   |
      | fin-wait-2-before  | FIN-WAIT-2  | RCV.NXT - 1       | EP-FIN-WAIT-2-SEG-SEQ-4 EP-FIN-WAIT-2-SEG-SEQ-5   |
      | fin-wait-2-beyond  | FIN-WAIT-2  | RCV.NXT + RCV.WND | EP-FIN-WAIT-2-SEG-SEQ-4 EP-FIN-WAIT-2-SEG-SEQ-5   |

  @id:3.10.7.4/repeated-fin @must
  Scenario Outline: A repeated FIN is acknowledged again, as often as it comes
    Substance: 3.5.2, group 3, and 3.6: the peer's FIN is repeated until an acknowledgment gets through.

    Given acknowledgments are not rate limited
    And a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><CTL=FIN,ACK>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 2><CTL=ACK>
    And the connection is in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><CTL=FIN,ACK>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 2><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id         | state      | ids                                                                        |
      | close-wait | CLOSE-WAIT | EP-CLOSE-WAIT-SEG-SEQ-5 EP-CLOSE-WAIT-SEG-SEQ-4                            |
      | closing    | CLOSING    | EP-CLOSING-SEG-SEQ-5 EP-CLOSING-SEG-SEQ-4                                  |
      | last-ack   | LAST-ACK   | EP-LAST-ACK-SEG-SEQ-5 EP-LAST-ACK-SEG-SEQ-4                                |
      | time-wait  | TIME-WAIT  | EP-TIME-WAIT-SEG-SEQ-5 EP-TIME-WAIT-SEG-SEQ-4 EP-TIME-WAIT-SEG-ACK-3 S-055 |

  @id:3.10.7.4/second-fin @must
  Scenario Outline: A second FIN behind the first is not counted, and the state remains
    Substance: the stream has ended; the text says "remain" and means that RCV.NXT does so too (the peer has nothing left to number).

    Given acknowledgments are not rate limited
    And a connection in <state>
    When the peer sends <SEQ=IRS + 2><ACK=SND.UNA><CTL=FIN,ACK>
    Then the connection is in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 2><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id         | state      | ids                                       |
      | close-wait | CLOSE-WAIT | EP-CLOSE-WAIT-SEG-FIN-1                   |
      | closing    | CLOSING    | EP-CLOSING-SEG-FIN-1 EP-CLOSING-SEG-ACK-9 |
      | last-ack   | LAST-ACK   | EP-LAST-ACK-SEG-FIN-1                     |
      | time-wait  | TIME-WAIT  | EP-TIME-WAIT-SEG-FIN-1                    |

  @id:3.10.7.4/second-fin-answered @should
  Scenario Outline: A second FIN behind the first is answered with the old number
    Detail: nothing is lost without this answer; no peer has a second FIN to send.

    Given a connection in <state>
    When the peer sends <SEQ=IRS + 2><ACK=SND.UNA><CTL=FIN,ACK>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 2><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id         | state      | ids                                           |
      | close-wait | CLOSE-WAIT | EP-CLOSE-WAIT-SEG-FIN-1                       |
      | last-ack   | LAST-ACK   | EP-LAST-ACK-SEG-FIN-1                         |
      | time-wait  | TIME-WAIT  | EP-TIME-WAIT-SEG-FIN-1 EP-TIME-WAIT-SEG-ACK-3 |

  @id:3.10.7.4/time-wait-restarts @should @needs-parameters-spec
  Scenario Outline: A FIN restarts the 2 MSL of TIME-WAIT, nothing else does
    Detail: the text restarts the timer in steps that the sequence check keeps a repeated FIN from reaching.

    Given the parameter "MSL" is "30 s"
    And a connection in TIME-WAIT
    When 45 s pass
    And the peer sends <SEQ=IRS + <at>><ACK=ISS + 2><CTL=<ctl>>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>
    When <first> s pass
    Then the connection is in TIME-WAIT
    When <second> s pass
    Then the connection is in CLOSED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><CTL=RST>

    Examples:
      | id           | at | ctl     | first | second | ids                                                 |
      | repeated-fin | 1  | FIN,ACK | 59    | 2      | EP-TIME-WAIT-SEG-SEQ-5 EP-TIME-WAIT-SEG-ACK-3 S-279 |
      | second-fin   | 2  | FIN,ACK | 59    | 2      | EP-TIME-WAIT-SEG-FIN-1 EP-TIME-WAIT-SEG-ACK-3       |
      | old-ack      | 1  | ACK     | 14    | 2      | EP-TIME-WAIT-SEG-SEQ-5                              |
