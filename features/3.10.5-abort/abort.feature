Feature: ABORT
  RFC 9293 3.10.5. The reset may carry an acknowledgment besides, and its sender may keep TIME-WAIT (3.5.2, figure 5 note 3).

  @id:3.10.5/closed @must @EP-CLOSED-ABORT-2
  Scenario: Without a connection ABORT is refused
    Substance: there is nothing to reset, and nobody to send a reset to.

    Given a connection in CLOSED
    When the user aborts
    Then the call is refused
    And the stack sends nothing

  @id:3.10.5/listen @must @EP-LISTEN-ABORT-1
  Scenario: An aborted listener is gone, in silence
    Substance: there is no peer to send a reset to.

    Given a listening stack
    When the user aborts
    Then the call succeeds
    And the stack sends nothing
    And the connection is in CLOSED
    And the port is closed

  @id:3.10.5/syn-sent @must @EP-SYN-SENT-ABORT-1
  Scenario: An aborted attempt is gone, in silence, and a late SYN,ACK is refused
    Substance: 3.10.5 prescribes no reset here; the peer is told by the reset of 3.5.2 should it answer.

    Given a connection in SYN-SENT
    When the user aborts
    Then the stack sends nothing for 3 s
    And the connection is in CLOSED
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><CTL=RST>

  @id:3.10.5/reset-sent @must
  Scenario Outline: ABORT sends one reset at SND.NXT, and the connection ends
    Substance: 3.9.1.6 and 3.6 say the same; without the reset the peer keeps a half-open connection.

    Given a connection in <connection>
    When the user aborts
    Then the stack does one of
      | choice         | sends                                   | clause |
      | bare reset     | <SEQ=SND.NXT><CTL=RST>                  | 3.10.5 |
      | reset with ACK | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=RST,ACK> | 3.5.2  |
    And the connection is in CLOSED or TIME-WAIT

    Examples:
      | id           | connection                    | ids                     |
      | syn-received | SYN-RECEIVED, opened actively | EP-SYN-RECEIVED-ABORT-1 |
      | established  | ESTABLISHED                   | EP-ESTABLISHED-ABORT-1  |
      | fin-wait-1   | FIN-WAIT-1                    | EP-FIN-WAIT-1-ABORT-1   |
      | fin-wait-2   | FIN-WAIT-2                    | EP-FIN-WAIT-2-ABORT-1   |
      | close-wait   | CLOSE-WAIT                    | EP-CLOSE-WAIT-ABORT-1   |

  @id:3.10.5/text-dropped @must @EP-ESTABLISHED-ABORT-1
  Scenario: What is out is not sent again after ABORT, what waits is not sent at all, and the reset has the number after what is out
    Substance: 3.10.5 has all queues flushed; a reset beyond what was sent would lie outside the peer's window at worst.

    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the user aborts
    Then the stack does one of
      | choice         | sends                                     | clause |
      | bare reset     | <SEQ=ISS + 501><CTL=RST>                  | 3.10.5 |
      | reset with ACK | <SEQ=ISS + 501><ACK=IRS + 1><CTL=RST,ACK> | 3.5.2  |
    And the connection is in CLOSED or TIME-WAIT
    And the stack sends nothing for 3 s

  @id:3.10.5/ended @must
  Scenario Outline: When both FINs are on their way ABORT only deletes the record
    Substance: 3.10.5 prescribes no reset here: both streams have ended in order.

    Given a connection in <state>
    When the user aborts
    Then the stack sends nothing
    And the connection is in CLOSED
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 2>
    Then the stack sends <SEQ=ISS + 2><CTL=RST>

    Examples:
      | id       | state    | ids                 |
      | closing  | CLOSING  | EP-CLOSING-ABORT-1  |
      | last-ack | LAST-ACK | EP-LAST-ACK-ABORT-1 |

  @id:3.10.5/time-wait @must @EP-TIME-WAIT-ABORT-1 @MUST-13
  Scenario: In TIME-WAIT ABORT sends nothing; the record goes, or lingers as MUST-13 has it
    Given a connection in TIME-WAIT
    When the user aborts
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack does one of
      | choice  | sends                               | clause          | state     |
      | deleted | <SEQ=ISS + 2><CTL=RST>              | 3.10.5          | CLOSED    |
      | lingers | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> | 3.6.1 (MUST-13) | TIME-WAIT |

  @id:3.10.5/time-wait-by-the-letter @must @reference-only @needs-parameters-spec @EP-TIME-WAIT-ABORT-1
  Scenario: In TIME-WAIT the reference deletes the record
    Substance: 3.10.5, taken literally.

    Given a connection in TIME-WAIT
    When the user aborts
    Then the stack sends nothing
    And the connection is in CLOSED

  @id:3.10.5/state-by-the-letter @must @reference-only @needs-parameters-spec
  Scenario Outline: After its reset the reference keeps no record
    Substance: 3.10.5, taken literally.

    Given a connection in <connection>
    When the user aborts
    Then the stack sends <SEQ=SND.NXT><CTL=RST>
    And the connection is in CLOSED
    When the peer sends <SEQ=RCV.NXT><ACK=SND.NXT>
    Then the stack sends <SEQ=SEG.ACK><CTL=RST>

    Examples:
      | id           | connection                    | ids                     |
      | syn-received | SYN-RECEIVED, opened actively | EP-SYN-RECEIVED-ABORT-1 |
      | established  | ESTABLISHED                   | EP-ESTABLISHED-ABORT-1  |
