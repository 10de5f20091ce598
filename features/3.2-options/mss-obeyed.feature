Feature: The stack reads the options of a SYN and obeys the peer's maximum segment size
  RFC 9293 3.1, 3.2 and 3.7.1. A first segment is acknowledged before twice its size is sent, so that any congestion window has room for both.

  @id:3.2/mss-obeyed @must @MUST-4 @MUST-14
  Scenario Outline: Segments are as large as the peer's SYN allows, wherever the option stands in it
    Given a listening stack
    When the peer sends <CTL=SYN><options>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    And the user sends <size> octets
    Then the stack sends <SEQ=ISS + 1><DATA=<size>>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1 + <size>>
    And the user sends <twice> octets
    Then the stack sends <SEQ=ISS + 1 + <size>><DATA=<size>>
    And the stack sends <SEQ=ISS + 1 + <twice>><DATA=<size>>

    Examples:
      | id            | options                  | size | twice | ids            |
      | alone         | <OPT=0x02040190>         | 400  | 800   |                |
      | after-one-nop | <OPT=0x0102040190000000> | 400  | 800   | MUST-64        |
      | after-unknown | <OPT=0xfd04123402040190> | 400  | 800   | MUST-6         |
      | after-odd     | <OPT=0xfd03120204019000> | 400  | 800   | MUST-6 MUST-64 |
      | after-the-end | <OPT=0x0000000002040190> | 536  | 1072  | MUST-15        |
      | none          | <OPT=none>               | 536  | 1072  | MUST-15        |

    @ipv6 @needs-family-6
    Examples:
      | id        | options    | size | twice | ids     |
      | none-ipv6 | <OPT=none> | 1220 | 2440  | MUST-15 |

  @id:3.2/mss-of-syn-ack-obeyed @must @MUST-14
  Scenario: The option in a SYN,ACK counts alike
    Given a connection in SYN-SENT
    When the peer sends <CTL=SYN,ACK><MSS=400>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    When the user sends 400 octets
    Then the stack sends <SEQ=ISS + 1><DATA=400>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 401>
    And the user sends 800 octets
    Then the stack sends <SEQ=ISS + 401><DATA=400>
    And the stack sends <SEQ=ISS + 801><DATA=400>
