Feature: The stack reads the options of a SYN and obeys the peer's maximum segment size
  RFC 9293 3.1, 3.2 and 3.7.1. The user sends twice the expected segment size; how many segments leave at first is up to the initial congestion window.

  @id:3.2/mss-obeyed @must @MUST-4 @MUST-14
  Scenario Outline: Segments are as large as the peer's SYN allows, wherever the option stands in it
    Given a listening stack
    When the peer sends <CTL=SYN><options>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    And the user sends <octets> octets
    Then the stack does one of
      | choice       | sends                                                                  | clause       |
      | both at once | <SEQ=ISS + 1><DATA=<size>> then <SEQ=ISS + 1 + <size>><DATA=<size>>     | 3.7.1        |
      | one at first | <SEQ=ISS + 1><DATA=<size>>                                             | RFC 5681 3.1 |

    Examples:
      | id             | options                  | octets | size | ids             |
      | alone          | <OPT=0x02040190>         | 800    | 400  |                 |
      | after-one-nop  | <OPT=0x0102040190000000> | 800    | 400  | MUST-64         |
      | after-two-nops | <OPT=0x0101020401900000> | 800    | 400  | MUST-64         |
      | after-three    | <OPT=0x0101010204019000> | 800    | 400  | MUST-64         |
      | after-unknown  | <OPT=0xfd04123402040190> | 800    | 400  | MUST-6          |
      | after-odd      | <OPT=0xfd03120204019000> | 800    | 400  | MUST-6 MUST-64  |
      | after-the-end  | <OPT=0x0000000002040190> | 1072   | 536  | MUST-15         |
      | none           | <OPT=none>               | 1072   | 536  | MUST-15         |

    @ipv6 @needs-family-6
    Examples:
      | id        | options    | octets | size | ids     |
      | none-ipv6 | <OPT=none> | 2440   | 1220 | MUST-15 |

  @id:3.2/mss-of-syn-ack-obeyed @must @MUST-14
  Scenario: The option in a SYN,ACK counts alike
    Given a connection in SYN-SENT
    When the peer sends <CTL=SYN,ACK><MSS=400>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    When the user sends 800 octets
    Then the stack does one of
      | choice       | sends                                                  | clause       |
      | both at once | <SEQ=ISS + 1><DATA=400> then <SEQ=ISS + 401><DATA=400> | 3.7.1        |
      | one at first | <SEQ=ISS + 1><DATA=400>                                | RFC 5681 3.1 |
