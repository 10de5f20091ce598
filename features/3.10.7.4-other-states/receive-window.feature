@needs-parameters-spec
Feature: The right edge of the receive window, and a window of zero
  RFC 9293 3.10.7.4, first and seventh check; 3.4, table 5. The stack's receive buffer is made so small that a segment can reach its end.

  @id:3.10.7.4/window-filled @must
  Scenario Outline: Only what fits into the window is taken, a FIN behind it is not
    Substance: 3.4; an acknowledged octet that was not kept is lost, and a FIN out of turn ends the stream early.

    Given the parameter "RCV_BUFFER" is "10"
    And a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><CTL=<ctl>><DATA=<data>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK>
    And the connection is in <next>

    Examples:
      | id              | state       | ctl     | data | next        | ids                                                |
      | too-much        | ESTABLISHED | ACK     | 15   | ESTABLISHED | EP-ESTABLISHED-SEG-TEXT-3 EP-ESTABLISHED-SEG-SEQ-7 |
      | fin-just-beyond | ESTABLISHED | FIN,ACK | 10   | ESTABLISHED | EP-ESTABLISHED-SEG-SEQ-7                           |
      | fin-just-inside | ESTABLISHED | FIN,ACK | 9    | CLOSE-WAIT  | EP-ESTABLISHED-SEG-FIN-1                           |
      | fin-wait-1      | FIN-WAIT-1  | FIN,ACK | 15   | FIN-WAIT-1  | EP-FIN-WAIT-1-SEG-TEXT-3 EP-FIN-WAIT-1-SEG-SEQ-7   |
      | fin-wait-2      | FIN-WAIT-2  | FIN,ACK | 15   | FIN-WAIT-2  | EP-FIN-WAIT-2-SEG-TEXT-3 EP-FIN-WAIT-2-SEG-SEQ-7   |

  @id:3.10.7.4/window-filled-and-emptied @must @EP-ESTABLISHED-SEG-TEXT-3
  Scenario: What fitted is delivered, the rest is taken when it comes again
    Substance: 3.4; no octet is lost, none is delivered twice.

    Given the parameter "RCV_BUFFER" is "10"
    And a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><DATA=15>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK><WND=0>
    And the user has received 10 octets
    And the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK><WND=10>
    When the peer sends <SEQ=IRS + 11><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 16><CTL=ACK>
    And the user has received 5 octets

  @id:3.10.7.4/last-octet-held @should @SHLD-31 @EP-ESTABLISHED-SEG-SEQ-4
  Scenario Outline: Beyond a gap the last octet inside the window is held, the first beyond it is not
    Given the parameter "RCV_BUFFER" is "10"
    And a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + <at>><ACK=SND.UNA><DATA=<octets>>
    And the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=<filler>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK>

    Examples:
      | id              | at | octets | filler |
      | last-inside     | 10 | 1      | 9      |
      | first-beyond    | 11 | 1      | 10     |
      | across-the-edge | 8  | 5      | 7      |

  @id:3.10.7.4/zero-window-ack @must
  Scenario Outline: With a window of zero only an acknowledgment at RCV.NXT is acceptable
    Substance: 3.4, table 5, and 3.5.2, group 3; else no acknowledgment would get through to a stack whose window is closed.

    Given the parameter "RCV_BUFFER" is "10"
    And a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=10>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK><WND=0>
    When the peer sends <SEQ=IRS + <at>><ACK=SND.UNA>
    Then the stack answers <reply>
    And the connection is in <state>

    Examples:
      | id                | state       | at | reply                                       | ids                                               |
      | established       | ESTABLISHED | 11 | nothing                                     | EP-ESTABLISHED-SEG-SEQ-1                          |
      | established-above | ESTABLISHED | 12 | <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK><WND=0> | EP-ESTABLISHED-SEG-SEQ-1 EP-ESTABLISHED-SEG-SEQ-5 |
      | established-below | ESTABLISHED | 10 | <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK><WND=0> | EP-ESTABLISHED-SEG-SEQ-1 EP-ESTABLISHED-SEG-SEQ-5 |
      | fin-wait-1        | FIN-WAIT-1  | 11 | nothing                                     | EP-FIN-WAIT-1-SEG-SEQ-1                           |
      | fin-wait-2        | FIN-WAIT-2  | 11 | nothing                                     | EP-FIN-WAIT-2-SEG-SEQ-1                           |

  @id:3.10.7.4/zero-window-text @must @EP-ANY-GEN-6
  Scenario Outline: With a window of zero neither text nor FIN is taken, and the answer says so
    Substance: 3.4, table 5; an acknowledged octet that was not kept is lost.

    Given the parameter "RCV_BUFFER" is "10"
    And a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=10>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK><WND=0>
    When the peer sends <SEQ=IRS + 11><ACK=SND.UNA><CTL=<ctl>><DATA=<data>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK><WND=0>
    And the connection is in <state>
    And the user has received 10 octets

    Examples:
      | id               | state       | ctl     | data | ids                      |
      | established-text | ESTABLISHED | ACK     | 1    | EP-ESTABLISHED-SEG-SEQ-3 |
      | established-fin  | ESTABLISHED | FIN,ACK | 0    | EP-ESTABLISHED-SEG-SEQ-3 |
      | fin-wait-1-text  | FIN-WAIT-1  | ACK     | 1    | EP-FIN-WAIT-1-SEG-SEQ-3  |
      | fin-wait-2-fin   | FIN-WAIT-2  | FIN,ACK | 0    | EP-FIN-WAIT-2-SEG-SEQ-3  |

  @id:3.10.7.4/zero-window-ack-honoured @should @EP-ANY-GEN-6
  Scenario Outline: With a window of zero the acknowledgment in a segment with text still counts
    Detail: 3.4 and 3.10.7.4 ask for special allowance; without it data and FIN are merely sent once more.

    Given the parameter "RCV_BUFFER" is "10"
    And a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=10>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK><WND=0>
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><DATA=500>
    When the peer sends <SEQ=IRS + 11><ACK=ISS + <ack>><DATA=1>
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 11><CTL=ACK><WND=0>
    And the stack <then>

    Examples:
      | id  | ack | then                                                   | ids                                               |
      | new | 501 | sends nothing for 3 s                                  | EP-ESTABLISHED-SEG-SEQ-3 EP-ESTABLISHED-SEG-ACK-3 |
      | old | 1   | sends <SEQ=ISS + 1><ACK=IRS + 11><DATA=500> within 4 s | EP-ESTABLISHED-SEG-SEQ-3 EP-ESTABLISHED-SEG-ACK-4 |

  @id:3.10.7.4/zero-window-fin-acknowledged @should @EP-ANY-GEN-6 @EP-FIN-WAIT-1-SEG-SEQ-3 @EP-FIN-WAIT-1-SEG-ACK-8
  Scenario: With a window of zero the acknowledgment of the FIN in a segment with text still counts
    Detail: 3.4 and 3.10.7.4 ask for special allowance; without it the FIN is merely sent once more.

    Given the parameter "RCV_BUFFER" is "10"
    And a connection in FIN-WAIT-1
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=10>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK><WND=0>
    When the peer sends <SEQ=IRS + 11><ACK=ISS + 2><DATA=1>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 11><CTL=ACK><WND=0>
    And the connection is in FIN-WAIT-2

  @id:3.10.7.4/zero-window-reset @must @MUST-66 @EP-ANY-GEN-6
  Scenario Outline: With a window of zero a reset at RCV.NXT still counts, and no other
    Given the parameter "RCV_BUFFER" is "10"
    And a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=10>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK><WND=0>
    When the peer sends <SEQ=IRS + <at>><ACK=SND.UNA><CTL=RST,ACK><DATA=<data>>
    Then the stack sends nothing
    And the connection is in <next>

    Examples:
      | id              | state       | at | data | next        | ids                                                      |
      | bare            | ESTABLISHED | 11 | 0    | CLOSED      | EP-ESTABLISHED-SEG-SEQ-1 EP-ESTABLISHED-SEG-RST-2        |
      | with-text       | ESTABLISHED | 11 | 5    | CLOSED      | EP-ESTABLISHED-SEG-SEQ-3 EP-ESTABLISHED-SEG-RST-2 SHLD-2 |
      | above           | ESTABLISHED | 12 | 0    | ESTABLISHED | EP-ESTABLISHED-SEG-SEQ-6 EP-ESTABLISHED-SEG-RST-1        |
      | below-with-text | ESTABLISHED | 10 | 1    | ESTABLISHED | EP-ESTABLISHED-SEG-SEQ-6 EP-ESTABLISHED-SEG-RST-1        |
      | fin-wait-1      | FIN-WAIT-1  | 11 | 5    | CLOSED      | EP-FIN-WAIT-1-SEG-SEQ-3 EP-FIN-WAIT-1-SEG-RST-2 SHLD-2   |
      | fin-wait-2      | FIN-WAIT-2  | 11 | 5    | CLOSED      | EP-FIN-WAIT-2-SEG-SEQ-3 EP-FIN-WAIT-2-SEG-RST-2 SHLD-2   |

  @id:3.10.7.4/zero-window-handshake-reset @must @MUST-66 @EP-ANY-GEN-6 @EP-SYN-RECEIVED-SEG-SEQ-3 @EP-SYN-RECEIVED-SEG-RST-3 @SHLD-2
  Scenario: With a window of zero from the start a reset with text ends the handshake
    Given the parameter "RCV_BUFFER" is "0"
    And a connection in SYN-RECEIVED, opened actively
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1><CTL=RST,ACK><DATA=5>
    Then the stack sends nothing
    And the connection is in CLOSED

  @id:3.10.7.4/zero-window-handshake @must @EP-ANY-GEN-6
  Scenario Outline: With a window of zero from the start the handshake completes without its text
    Substance: 3.4, table 5.

    Given the parameter "RCV_BUFFER" is "0"
    And a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=<seq>><ACK=ISS + 1><DATA=<data>>
    Then the stack answers <reply>
    And the connection is in <next>

    Examples:
      | id          | how       | seq         | data | reply                               | next         | ids                                                 |
      | passive-ack | passively | RCV.NXT     | 0    | nothing                             | ESTABLISHED  | EP-SYN-RECEIVED-SEG-SEQ-1                           |
      | active-ack  | actively  | RCV.NXT     | 0    | nothing                             | ESTABLISHED  | EP-SYN-RECEIVED-SEG-SEQ-1                           |
      | ack-above   | passively | RCV.NXT + 1 | 0    | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-1 EP-SYN-RECEIVED-SEG-SEQ-5 |
      | text        | passively | RCV.NXT     | 5    | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | ESTABLISHED  | EP-SYN-RECEIVED-SEG-SEQ-3                           |
