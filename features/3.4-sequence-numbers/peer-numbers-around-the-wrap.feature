Feature: The peer's numbers go on at 0 after 4294967295
  RFC 9293 3.4: all arithmetic on sequence numbers is modulo 2^32. IRS lies so that SYN, text, FIN or a window edge meets the wrap or the sign bit.

  @id:3.4/peer-handshake @must @EP-ANY-GEN-2
  Scenario Outline: The SYN is acknowledged with the next number of the circle
    Substance: 3.4.

    Given IRS is <irs>
    And a listening stack
    When the peer sends <CTL=SYN>
    Then the stack sends <ACK=<ack>><CTL=SYN,ACK>
    When the peer sends <SEQ=<ack>><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in ESTABLISHED

    Examples:
      | id          | irs        | ack        | ids   |
      | last-number | 4294967295 | 0          | S-003 |
      | sign-bit    | 2147483647 | 2147483648 |       |

  @id:3.4/peer-handshake-active @must @EP-ANY-GEN-2
  Scenario: The SYN,ACK with the last number is acknowledged with 0
    Substance: 3.4.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=4294967295><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=0><CTL=ACK>
    And the connection is in ESTABLISHED

  @id:3.4/peer-text @must @EP-ANY-GEN-2
  Scenario Outline: Text is numbered, acknowledged and delivered across the wrap
    Substance: 3.4.

    Given IRS is <irs>
    And a connection in ESTABLISHED
    When the peer sends <SEQ=<seq>><DATA=<octets>>
    Then the stack sends <SEQ=ISS + 1><ACK=<ack>><CTL=ACK>
    And the user has received <octets> octets

    Examples:
      | id                  | irs        | seq        | octets | ack        |
      | across              | 4294967290 | 4294967291 | 10     | 5          |
      | from-zero           | 4294967295 | 0          | 10     | 10         |
      | across-the-sign-bit | 2147483642 | 2147483643 | 10     | 2147483653 |

  @id:3.4/peer-old-text @must @EP-ANY-GEN-2 @EP-ANY-GEN-4
  Scenario Outline: Old and new octets are told apart across the wrap
    Substance: 3.4.

    Given IRS is 4294967290
    And a connection in ESTABLISHED
    When the peer sends <SEQ=4294967291><DATA=10>
    Then the stack sends <ACK=5><CTL=ACK>
    When the peer sends <SEQ=<seq>><ACK=ISS + 1><DATA=<octets>>
    Then the stack sends <SEQ=ISS + 1><ACK=<ack>><CTL=ACK>
    And the user has received <total> octets

    Examples:
      | id       | seq        | octets | ack | total | ids                      |
      | repeated | 4294967291 | 10     | 5   | 10    | EP-ESTABLISHED-SEG-SEQ-5 |
      | half-new | 4294967295 | 10     | 9   | 14    | EP-ESTABLISHED-SEG-SEQ-7 |
      | last-old | 4          | 1      | 5   | 10    | EP-ESTABLISHED-SEG-SEQ-5 |

  @id:3.4/peer-gap @should @SHLD-31 @EP-ANY-GEN-2 @EP-ANY-GEN-4
  Scenario Outline: Segments held across the wrap come out in order
    Given IRS is 4294967290
    And a connection in ESTABLISHED
    When the peer sends <SEQ=<first>><DATA=5>
    And the peer sends <SEQ=<second>><DATA=5>
    And the peer sends <SEQ=4294967291><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=10><CTL=ACK>
    And the user has received 15 octets

    Examples:
      | id           | first | second |
      | in-order     | 0     | 5      |
      | out-of-order | 5     | 0      |

  @id:3.4/peer-fin @must @EP-ANY-GEN-2
  Scenario Outline: A FIN takes one number across the wrap
    Substance: 3.4.

    Given IRS is <irs>
    And a connection in <state>
    When the peer sends <SEQ=<seq>><ACK=SND.UNA><CTL=FIN,ACK><DATA=<data>>
    Then the stack sends <SEQ=SND.NXT><ACK=<ack>><CTL=ACK>
    And the connection is in <next>

    Examples:
      | id          | irs        | state       | seq        | data | ack | next       | ids                      |
      | last-number | 4294967294 | ESTABLISHED | 4294967295 | 0    | 0   | CLOSE-WAIT | EP-ESTABLISHED-SEG-FIN-1 |
      | zero        | 4294967295 | FIN-WAIT-2  | 0          | 0    | 1   | TIME-WAIT  | EP-FIN-WAIT-2-SEG-FIN-1  |
      | text-across | 4294967290 | FIN-WAIT-1  | 4294967291 | 5    | 1   | CLOSING    | EP-FIN-WAIT-1-SEG-FIN-2  |

  @id:3.4/peer-window-edges @must @EP-ANY-GEN-2
  Scenario Outline: The edges of the window are found across the wrap
    Substance: 3.4 and 3.5.3.
    Detail: at the very first number beyond the window, as elsewhere (3.10.7.4/reset-beyond-the-window).

    Given IRS is <irs>
    And a connection in ESTABLISHED
    When the peer sends <SEQ=<seq>><CTL=RST>
    Then the stack sends nothing
    And the connection is in <next>

    Examples:
      | id           | irs        | seq                   | next        | level  | ids                      |
      | before       | 4294967295 | 4294967295            | ESTABLISHED | must   | EP-ESTABLISHED-SEG-RST-1 |
      | at-rcv-nxt   | 4294967295 | 0                     | CLOSED      | must   | EP-ESTABLISHED-SEG-RST-2 |
      | beyond       | 4294967290 | RCV.NXT + RCV.WND + 1 | ESTABLISHED | must   | EP-ESTABLISHED-SEG-RST-1 |
      | first-beyond | 4294967290 | RCV.NXT + RCV.WND     | ESTABLISHED | should | EP-ESTABLISHED-SEG-RST-1 |

  @id:3.4/peer-inside-the-window @must @EP-ANY-GEN-2 @reference-only @needs-parameters-spec
  Scenario Outline: What lies in the window across the wrap draws the challenge ACK
    Substance: 3.4; a stack that follows RFC 5961 must answer so (the keyword is in the text, without a label).

    Given the parameter "rfc5961" is "true"
    And IRS is 4294967290
    And a connection in ESTABLISHED
    When the peer sends <SEQ=<seq>><CTL=RST>
    Then the stack sends <SEQ=SND.NXT><ACK=4294967291><CTL=ACK>
    And the connection is in ESTABLISHED

    Examples:
      | id          | seq                   | ids                      |
      | zero        | 0                     | EP-ESTABLISHED-SEG-RST-3 |
      | last-inside | RCV.NXT + RCV.WND - 1 | EP-ESTABLISHED-SEG-RST-3 |

  @id:3.4/peer-window-update @must @EP-ANY-GEN-2 @EP-ESTABLISHED-SEG-ACK-6
  Scenario: A window update is newer than one from before the wrap
    Substance: 3.4; SND.WL1 < SEG.SEQ is meant modulo 2^32.

    Given IRS is 4294967290
    And the peer announces a window of 500
    And a connection in ESTABLISHED
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    When the peer sends <SEQ=4294967291><ACK=ISS + 501><WND=0><DATA=5>
    Then the stack sends <SEQ=ISS + 501><ACK=0><CTL=ACK><DATA=0>
    When the peer sends <SEQ=0><ACK=ISS + 501><WND=500>
    Then the stack sends <SEQ=ISS + 501><ACK=0><DATA=500>
