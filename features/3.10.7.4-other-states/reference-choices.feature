@reference-only
Feature: What the reference does where several reactions are legal
  Other stacks may do otherwise (see the scenarios with "does one of"); the reference keeps to the letter of RFC 9293 3.10.7.4, and these hold it there.

  @id:3.10.7.4/reference-repeated-syn @must @EP-SYN-RECEIVED-SEG-SEQ-5
  Scenario Outline: A repeated SYN in SYN-RECEIVED draws a bare acknowledgment
    Substance: the first check, taken literally.

    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=IRS><CTL=SYN>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    And the connection is in SYN-RECEIVED

    Examples:
      | id      | how       |
      | passive | passively |
      | active  | actively  |

  @id:3.10.7.4/reference-new-syn @must @EP-SYN-RECEIVED-SEG-SYN-1
  Scenario Outline: A SYN inside the window in SYN-RECEIVED after a passive OPEN leads back to LISTEN in silence
    Substance: the fourth check, taken literally.

    Given a connection in SYN-RECEIVED, opened passively
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends nothing
    And the connection is in LISTEN

    Examples:
      | id      | seq                   | ctl     |
      | syn     | RCV.NXT               | SYN     |
      | syn-ack | RCV.NXT + RCV.WND - 1 | SYN,ACK |

  @id:3.10.7.4/reference-crossing-syn-ack @must @EP-SYN-RECEIVED-SEG-SEQ-9
  Scenario: After crossing SYNs the peer's SYN,ACK draws a bare acknowledgment and changes nothing
    Substance: the first check, taken literally.

    Given a connection in SYN-RECEIVED, opened actively
    When the peer sends <SEQ=IRS><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    And the connection is in SYN-RECEIVED

  @id:3.10.7.4/reference-handshake-ack-too-high @must @EP-SYN-RECEIVED-SEG-ACK-4
  Scenario: An acknowledgment of what was not sent is refused with a reset in SYN-RECEIVED
    Substance: 3.5.2, group 2, and the rule of the state.

    Given a connection in SYN-RECEIVED, opened passively
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 2>
    Then the stack sends <SEQ=ISS + 2><CTL=RST>
    And the connection is in SYN-RECEIVED

  @id:3.10.7.4/reference-time-wait @must
  Scenario Outline: In TIME-WAIT resets end the state, a SYN is challenged and a bare acknowledgment is passed over
    Substance: the second, fourth and fifth check, taken literally.

    Given a connection in TIME-WAIT
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack answers <reply>
    And the connection is in <next>

    Examples:
      | id         | seq                   | ctl | reply                               | next      | ids                                           |
      | rst        | RCV.NXT               | RST | nothing                             | CLOSED    | EP-TIME-WAIT-SEG-RST-2                        |
      | rst-inside | RCV.NXT + 1           | RST | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> | TIME-WAIT | EP-TIME-WAIT-SEG-RST-3                        |
      | syn        | RCV.NXT + 1           | SYN | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> | TIME-WAIT | EP-TIME-WAIT-SEG-SYN-1                        |
      | ack        | RCV.NXT               | ACK | nothing                             | TIME-WAIT | EP-TIME-WAIT-SEG-ACK-4 EP-TIME-WAIT-SEG-SEQ-2 |
      | ack-edge   | RCV.NXT + RCV.WND - 1 | ACK | nothing                             | TIME-WAIT | EP-TIME-WAIT-SEG-ACK-4 EP-TIME-WAIT-SEG-SEQ-2 |

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
