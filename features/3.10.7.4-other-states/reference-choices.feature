@reference-only @needs-parameters-spec
Feature: The reference where several reactions are legal
  Other stacks may do otherwise (see the scenarios with "does one of"); these hold each branch of the spec's named alternatives to its clause.

  @id:3.10.7.4/reference-branch @must
  Scenario Outline: Each branch of a named alternative does what its clause says
    Substance: another reply or state than the clause's.

    Given the parameter "choice.SEG/SYN-RECEIVED+SYNCHRONIZED/<choice>" is "<branch>"
    And a connection in <connection>
    When the peer sends <segment>
    Then the stack answers <reply>
    And the connection is in <next>

    Examples:
      | id                   | choice                | branch    | connection                     | segment                             | reply                               | next         | ids                              |
      | repeated-syn-passive | sequence/again        | bare-ack  | SYN-RECEIVED, opened passively | <SEQ=IRS><CTL=SYN>                  | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-5        |
      | repeated-syn-active  | sequence/again        | syn-ack   | SYN-RECEIVED, opened actively  | <SEQ=IRS><CTL=SYN>                  | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-5        |
      | crossing-strict      | sequence/crossing-ack | strict    | SYN-RECEIVED, opened actively  | <SEQ=IRS><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SEQ-9        |
      | crossing-figure-7    | sequence/crossing-ack | figure-7  | SYN-RECEIVED, opened actively  | <SEQ=IRS><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | ESTABLISHED  | EP-SYN-RECEIVED-SEG-SEQ-9        |
      | new-syn-rejoin       | SYN/rejoin            | rejoin    | SYN-RECEIVED, opened passively | <SEQ=RCV.NXT><CTL=SYN>              | nothing                             | LISTEN       | EP-SYN-RECEIVED-SEG-SYN-1        |
      | new-syn-challenge    | SYN/rejoin            | challenge | SYN-RECEIVED, opened passively | <SEQ=RCV.NXT><CTL=SYN>              | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-SYN-1        |
      | ack-ahead-reset      | ACK/ahead             | reset     | SYN-RECEIVED, opened passively | <SEQ=RCV.NXT><ACK=ISS + 2>          | <SEQ=ISS + 2><CTL=RST>              | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-ACK-4        |
      | ack-ahead-ack        | ACK/ahead             | ack       | SYN-RECEIVED, opened passively | <SEQ=RCV.NXT><ACK=ISS + 2>          | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-ACK-2        |
      | time-wait-rst-close  | RST/assassin          | close     | TIME-WAIT                      | <SEQ=RCV.NXT><CTL=RST>              | nothing                             | CLOSED       | EP-TIME-WAIT-SEG-RST-2           |
      | time-wait-rst-ignore | RST/assassin          | ignore    | TIME-WAIT                      | <SEQ=RCV.NXT><CTL=RST>              | nothing                             | TIME-WAIT    | EP-TIME-WAIT-SEG-RST-2           |
      | gap-answered         | text/gap              | send      | ESTABLISHED                    | <SEQ=IRS + 6><DATA=5>               | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | ESTABLISHED  | MAY-13 EP-ESTABLISHED-SEG-TEXT-2 |
      | gap-unanswered       | text/gap              | leave     | ESTABLISHED                    | <SEQ=IRS + 6><DATA=5>               | nothing                             | ESTABLISHED  | MAY-13 EP-ESTABLISHED-SEG-TEXT-2 |

  @id:3.10.7.4/reference-kept-from-syn @must
  Scenario Outline: Text and FIN on a SYN are kept and worked off when the handshake is complete
    Substance: 3.10.7.2 and 3.10.7.3 have them queued; another state and another number otherwise.

    Given a connection in <before>
    When the peer sends <SEQ=7000><CTL=<ctl>><DATA=<data>>
    Then the stack sends <ACK=7001><CTL=SYN,ACK>
    When the peer sends <SEQ=7001><ACK=ISS + 1>
    Then the stack sends <SEQ=ISS + 1><ACK=<ack>><CTL=ACK>
    And the connection is in <next>
    And the user has received <received>

    Examples:
      | id            | before   | ctl     | data | ack  | next        | received | ids                                      |
      | listen-text   | LISTEN   | SYN     | 5    | 7006 | ESTABLISHED | 5 octets | EP-LISTEN-SEG-TEXT-1                     |
      | listen-fin    | LISTEN   | SYN,FIN | 0    | 7002 | CLOSE-WAIT  | nothing  | EP-LISTEN-SEG-FIN-1                      |
      | listen-both   | LISTEN   | SYN,FIN | 5    | 7007 | CLOSE-WAIT  | 5 octets | EP-LISTEN-SEG-TEXT-1 EP-LISTEN-SEG-FIN-1 |
      | syn-sent-text | SYN-SENT | SYN     | 5    | 7006 | ESTABLISHED | 5 octets | EP-SYN-SENT-SEG-TEXT-2                   |
      | syn-sent-fin  | SYN-SENT | SYN,FIN | 0    | 7002 | CLOSE-WAIT  | nothing  | EP-SYN-SENT-SEG-FIN-2                    |

  @id:3.10.7.4/reference-time-wait @must
  Scenario Outline: In TIME-WAIT a SYN is challenged and a bare acknowledgment passed over
    Substance: the second, fourth and fifth check, taken literally.

    Given a connection in TIME-WAIT
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack answers <reply>
    And the connection is in TIME-WAIT

    Examples:
      | id         | seq         | ctl | reply                               | ids                                           |
      | rst-inside | RCV.NXT + 1 | RST | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> | EP-TIME-WAIT-SEG-RST-3                        |
      | syn        | RCV.NXT + 1 | SYN | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> | EP-TIME-WAIT-SEG-SYN-1                        |
      | ack        | RCV.NXT     | ACK | nothing                             | EP-TIME-WAIT-SEG-ACK-4 EP-TIME-WAIT-SEG-SEQ-2 |

  @id:3.10.7.4/reference-time-wait-not-restarted @must @EP-TIME-WAIT-SEG-SEQ-5
  Scenario: Where a repeated FIN does not restart the 2 MSL, TIME-WAIT ends in time
    Substance: 3.6.1; this is the other reading of the text, by which the sequence check keeps the FIN from the restart.

    Given the parameter "MSL" is "30 s"
    And the parameter "choice.SEG/SYN-RECEIVED+SYNCHRONIZED/sequence/late-fin" is "plain"
    And a connection in TIME-WAIT
    When 45 s pass
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>
    And the connection is in TIME-WAIT
    When 16 s pass
    Then the connection is in CLOSED

  @id:3.10.7.4/reference-window-of-an-old-seq @must
  Scenario Outline: The window of a segment with a lower number than the last one used is not used
    Substance: 3.10.7.4 compares SEG.SEQ with SND.WL1; an old segment would open a window that the peer has closed since.

    Given the peer announces a window of 500
    And a connection in <state>
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=RCV.NXT + 100><ACK=ISS + 501><WND=0>
    And the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=500>
    Then the stack sends nothing

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-7 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-7  |

  @id:3.10.7.4/reference-window-of-an-old-seq-closing @must @EP-FIN-WAIT-1-SEG-ACK-7 @EP-CLOSING-SEG-ACK-7
  Scenario: Nor is it used in FIN-WAIT-1 and CLOSING
    Substance: 3.10.7.4 compares SEG.SEQ with SND.WL1; an old segment would open a window that the peer has closed since.

    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the user closes
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 101><ACK=ISS + 501><WND=0>
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 501><WND=1000>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501><CTL=FIN,ACK><WND=1000>
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 2><CTL=ACK><DATA=0>
    And the connection is in CLOSING
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 501><WND=1000>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 102><ACK=ISS + 501><WND=1000>
    Then the stack does one of
      | choice              | sends                                                                 | clause |
      | FIN on the data     | <SEQ=ISS + 501><CTL=FIN,ACK><DATA=500>                                | 3.10.4 |
      | FIN behind the data | <SEQ=ISS + 501><CTL=ACK><DATA=500> then <SEQ=ISS + 1001><CTL=FIN,ACK> | 3.10.4 |
