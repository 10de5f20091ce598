Feature: The send window follows the newest segment
  RFC 9293 3.10.7.4, fifth check: SND.WND, SND.WL1 and SND.WL2. A window of 500 octets makes every stack send segments of 500.

  @id:3.10.7.4/window-from-ack @must
  Scenario Outline: The window counts from the acknowledged number and opens with it
    Substance: 3.8.6; data beyond the window is lost, and a window not used stalls the connection.

    Given the peer announces a window of 500
    And a connection in <state>
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    And the stack sends nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=500>
    Then the stack sends <SEQ=ISS + 501><DATA=500>
    And the stack sends nothing

    Examples:
      | id          | state       | ids                                               |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-6 EP-ESTABLISHED-SEG-ACK-3 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-6 EP-CLOSE-WAIT-SEG-ACK-3   |

  @id:3.10.7.4/window-update @must
  Scenario Outline: A segment with the same two numbers changes the window
    Substance: 3.8.6; this is the only form a window update without data can take.

    Given the peer announces a window of 500
    And a connection in <state>
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=0>
    Then the stack sends nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=500>
    Then the stack sends <SEQ=ISS + 501><DATA=500>

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-6 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-6  |

  @id:3.10.7.4/window-from-text @must @EP-ESTABLISHED-SEG-ACK-6
  Scenario: A segment with a higher number and the same acknowledgment changes the window
    Substance: 3.8.6; a window update may ride on text, and come behind it.

    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501><WND=0><DATA=5>
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 6><CTL=ACK><DATA=0>
    When the peer sends <SEQ=IRS + 6><ACK=ISS + 501><WND=500>
    Then the stack sends <SEQ=ISS + 501><DATA=500>

  @id:3.10.7.4/window-of-an-old-ack @must
  Scenario Outline: The window in a segment with an older acknowledgment is not used
    Substance: 3.8.6; an old segment that was overtaken would open a window that the peer has closed since.

    Given the peer announces a window of 500
    And a connection in <state>
    When the user sends 1500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=500>
    Then the stack sends <SEQ=ISS + 501><DATA=500>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1001><WND=0>
    Then the stack sends nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=500>
    Then the stack sends nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1001><WND=500>
    Then the stack sends <SEQ=ISS + 1001><DATA=500>

    Examples:
      | id          | state       | ids                                               |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-4 EP-ESTABLISHED-SEG-ACK-6 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-4 EP-CLOSE-WAIT-SEG-ACK-6   |

  @id:3.10.7.4/window-of-an-old-ack-on-new-text @must @EP-ESTABLISHED-SEG-ACK-4 @EP-ESTABLISHED-SEG-ACK-6
  Scenario: Nor is it used when the segment brings new text
    Substance: 3.8.6; the text is newer than the window that came with it.

    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501><WND=500>
    Then the stack sends <SEQ=ISS + 501><DATA=500>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1001><WND=0>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501><WND=0><DATA=5>
    Then the stack sends <SEQ=ISS + 1001><ACK=IRS + 6><CTL=ACK><DATA=0>
    When the peer sends <SEQ=IRS + 6><ACK=ISS + 501><WND=500><DATA=5>
    Then the stack sends <SEQ=ISS + 1001><ACK=IRS + 11><CTL=ACK><DATA=0>
    When the peer sends <SEQ=IRS + 11><ACK=ISS + 1001><WND=500>
    Then the stack sends <SEQ=ISS + 1001><ACK=IRS + 11><DATA=500>

  @id:3.10.7.4/window-of-an-old-seq @should
  Scenario Outline: The window in a segment with a lower number than the last one used is not used
    Detail: a stack that holds segments beyond RCV.NXT back as a whole has not used the first one yet.

    Given the peer announces a window of 500
    And a connection in <state>
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=RCV.NXT + 100><ACK=ISS + 501><WND=0>
    And the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=500>
    Then the stack does one of
      | choice             | sends                     | clause                         |
      | first used at once | nothing                   | 3.10.7.4 fifth check (SND.WL1) |
      | first held back    | <SEQ=ISS + 501><DATA=500> | 3.10.7.4 first check (SHLD-31) |

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-7 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-7  |

  @id:3.10.7.4/window-before-the-fin @must @EP-FIN-WAIT-1-SEG-ACK-6 @EP-FIN-WAIT-1-SEG-ACK-9
  Scenario: In FIN-WAIT-1 the window lets the rest of the data and the FIN out
    Substance: 3.10.4 and 3.6, what was sent before the CLOSE is delivered; the FIN comes behind it.

    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the user closes
    Then the stack sends nothing
    And the connection is in FIN-WAIT-1
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=0>
    Then the stack sends nothing
    And the connection is in FIN-WAIT-1
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 501><WND=1000>
    Then the stack does one of
      | choice              | sends                                                                 | clause |
      | FIN on the data     | <SEQ=ISS + 501><CTL=FIN,ACK><DATA=500>                                | 3.10.4 |
      | FIN behind the data | <SEQ=ISS + 501><CTL=ACK><DATA=500> then <SEQ=ISS + 1001><CTL=FIN,ACK> | 3.10.4 |
    And the connection is in FIN-WAIT-1
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1002>
    Then the connection is in FIN-WAIT-2

  @id:3.10.7.4/window-in-closing @must @EP-CLOSING-SEG-ACK-6 @EP-CLOSING-SEG-ACK-9 @EP-FIN-WAIT-1-SEG-FIN-2
  Scenario: In CLOSING the window lets the rest of the data and the FIN out
    Substance: as in FIN-WAIT-1; a FIN that is still unsent is not acknowledged.

    Given the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the user closes
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 501><CTL=FIN,ACK><WND=0>
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 2><CTL=ACK><DATA=0>
    And the connection is in CLOSING
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 501><WND=1000>
    Then the stack does one of
      | choice              | sends                                                                                           | clause |
      | FIN on the data     | <SEQ=ISS + 501><ACK=IRS + 2><CTL=FIN,ACK><DATA=500>                                             | 3.10.4 |
      | FIN behind the data | <SEQ=ISS + 501><ACK=IRS + 2><CTL=ACK><DATA=500> then <SEQ=ISS + 1001><ACK=IRS + 2><CTL=FIN,ACK> | 3.10.4 |
    And the connection is in CLOSING
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 1002>
    Then the connection is in TIME-WAIT
