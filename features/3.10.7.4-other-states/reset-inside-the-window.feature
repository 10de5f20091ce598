Feature: A reset inside the window, but not at RCV.NXT, draws a challenge
  RFC 9293 3.10.7.4, second check, case 3 (RFC 5961 3.2).

  @id:3.10.7.4/reset-challenged @must @reference-only @needs-parameters-spec
  Scenario Outline: With RFC 5961 a reset inside the window is answered with a challenge ACK, and the connection lives
    Substance: a stack that follows RFC 5961 must do so (the keyword is in the text, without a label); else one guess in a window closes the connection.

    Given the parameter "rfc5961" is "true"
    And a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>
    And the user is told nothing

    Examples:
      | id                   | connection                     | seq                   | ctl     | state        | ids                       |
      | syn-received-passive | SYN-RECEIVED, opened passively | RCV.NXT + 1           | RST     | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-RST-4 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | RCV.NXT + RCV.WND - 1 | RST     | SYN-RECEIVED | EP-SYN-RECEIVED-SEG-RST-4 |
      | established          | ESTABLISHED                    | RCV.NXT + 1           | RST     | ESTABLISHED  | EP-ESTABLISHED-SEG-RST-3  |
      | established-edge     | ESTABLISHED                    | RCV.NXT + RCV.WND - 1 | RST,ACK | ESTABLISHED  | EP-ESTABLISHED-SEG-RST-3  |
      | fin-wait-1           | FIN-WAIT-1                     | RCV.NXT + RCV.WND - 1 | RST     | FIN-WAIT-1   | EP-FIN-WAIT-1-SEG-RST-3   |
      | fin-wait-2           | FIN-WAIT-2                     | RCV.NXT + 1           | RST,ACK | FIN-WAIT-2   | EP-FIN-WAIT-2-SEG-RST-3   |
      | close-wait           | CLOSE-WAIT                     | RCV.NXT + 1           | RST     | CLOSE-WAIT   | EP-CLOSE-WAIT-SEG-RST-3   |
      | closing              | CLOSING                        | RCV.NXT + RCV.WND - 1 | RST,ACK | CLOSING      | EP-CLOSING-SEG-RST-3      |
      | last-ack             | LAST-ACK                       | RCV.NXT + 1           | RST     | LAST-ACK     | EP-LAST-ACK-SEG-RST-3     |

  @id:3.10.7.4/reset-challenged-or-taken @must
  Scenario Outline: A reset inside the window is challenged, or taken by stacks without RFC 5961
    Substance: one of the two; a reset that is simply lost leaves the connection half-open (3.5.1).

    Given a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=RST>
    Then the stack does one of
      | choice        | sends                               | clause                                  | state  |
      | challenge ACK | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | 3.10.7.4 second check, case 3           | <kept> |
      | taken         | nothing                             | 3.10.7.4 second check, without RFC 5961 | <gone> |

    Examples:
      | id                   | connection                     | seq                   | kept         | gone   | ids                                                 |
      | syn-received-passive | SYN-RECEIVED, opened passively | RCV.NXT + 1           | SYN-RECEIVED | LISTEN | EP-SYN-RECEIVED-SEG-RST-4 EP-SYN-RECEIVED-SEG-RST-5 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | RCV.NXT + RCV.WND - 1 | SYN-RECEIVED | CLOSED | EP-SYN-RECEIVED-SEG-RST-4 EP-SYN-RECEIVED-SEG-RST-6 |
      | established          | ESTABLISHED                    | RCV.NXT + RCV.WND - 1 | ESTABLISHED  | CLOSED | EP-ESTABLISHED-SEG-RST-3 EP-ESTABLISHED-SEG-RST-4   |
      | fin-wait-1           | FIN-WAIT-1                     | RCV.NXT + 1           | FIN-WAIT-1   | CLOSED | EP-FIN-WAIT-1-SEG-RST-3 EP-FIN-WAIT-1-SEG-RST-4     |
      | fin-wait-2           | FIN-WAIT-2                     | RCV.NXT + RCV.WND - 1 | FIN-WAIT-2   | CLOSED | EP-FIN-WAIT-2-SEG-RST-3 EP-FIN-WAIT-2-SEG-RST-4     |
      | close-wait           | CLOSE-WAIT                     | RCV.NXT + 1           | CLOSE-WAIT   | CLOSED | EP-CLOSE-WAIT-SEG-RST-3 EP-CLOSE-WAIT-SEG-RST-4     |
      | closing              | CLOSING                        | RCV.NXT + 1           | CLOSING      | CLOSED | EP-CLOSING-SEG-RST-3 EP-CLOSING-SEG-RST-4           |
      | last-ack             | LAST-ACK                       | RCV.NXT + RCV.WND - 1 | LAST-ACK     | CLOSED | EP-LAST-ACK-SEG-RST-3 EP-LAST-ACK-SEG-RST-4         |

  @id:3.10.7.4/challenge-confirmed @must @EP-ESTABLISHED-SEG-RST-2
  Scenario: A reset at the number in the challenge closes the connection
    Substance: this is how a true reset gets through (RFC 5961 3.2); without RFC 5961 the first reset did it.

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=RCV.NXT + 100><CTL=RST>
    Then the stack does one of
      | choice        | sends                               | clause                                  | state       |
      | challenge ACK | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | 3.10.7.4 second check, case 3           | ESTABLISHED |
      | taken         | nothing                             | 3.10.7.4 second check, without RFC 5961 | CLOSED      |
    When the peer sends <SEQ=IRS + 1><CTL=RST>
    Then the stack sends nothing
    And the connection is in CLOSED

  @id:3.10.7.4/time-wait-reset-inside @must @EP-TIME-WAIT-SEG-RST-3 @EP-ANY-GEN-7
  Scenario: A reset inside the window in TIME-WAIT draws a challenge ACK at most
    Substance: TIME-WAIT may ignore resets (RFC 1337), may challenge them (RFC 5961) and without RFC 5961 may end.

    Given a connection in TIME-WAIT
    When the peer sends <SEQ=RCV.NXT + 1><CTL=RST>
    Then the stack does one of
      | choice           | sends                               | clause                                    | state               |
      | challenge ACK    | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | 3.10.7.4 second check, case 3             | TIME-WAIT           |
      | ignored or ended | nothing                             | RFC 1337 section 3, 3.10.7.4 second check | CLOSED or TIME-WAIT |
