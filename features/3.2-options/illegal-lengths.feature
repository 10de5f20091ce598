Feature: Illegal option lengths are survived
  RFC 9293 3.1: a reset is suggested; to drop the segment or to read it without the broken option is as good.

  @id:3.2/illegal-length-on-syn @must @MUST-7
  Scenario Outline: A SYN with a broken option list does not stop the listener
    Given a listening stack
    When the peer sends <CTL=SYN><OPT=<octets>>
    Then the stack does one of
      | choice  | sends                                 | clause       | state        |
      | ignored | <ACK=SEG.SEQ + 1><CTL=SYN,ACK>        | 3.1 (MUST-7) | SYN-RECEIVED |
      | dropped | nothing                               | 3.1 (MUST-7) | LISTEN       |
      | reset   | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | 3.1 (MUST-7) | LISTEN       |
    And the port still listens

    Examples:
      | id           | octets     |
      | zero         | 0xfd000000 |
      | one          | 0xfd010000 |
      | past-the-end | 0xfd060000 |
      | no-length    | 0x010101fd |
      | mss-short    | 0x02030100 |

  @id:3.2/illegal-length-on-text @must @MUST-7
  Scenario Outline: Text with a broken option list is taken, dropped or answered with a reset, and the listener lives on
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><DATA=5><OPT=<octets>>
    Then the stack does one of
      | choice         | sends                               | clause       | state               |
      | ignored        | <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK> | 3.1 (MUST-7) | ESTABLISHED         |
      | dropped        | nothing                             | 3.1 (MUST-7) | ESTABLISHED         |
      | bare reset     | <SEQ=ISS + 1><CTL=RST>              | 3.1 (MUST-7) | CLOSED or TIME-WAIT |
      | reset with ACK | <SEQ=ISS + 1><CTL=RST,ACK>          | 3.1 (MUST-7) | CLOSED or TIME-WAIT |
    And the port still listens

    Examples:
      | id           | octets     |
      | zero         | 0xfd000000 |
      | past-the-end | 0xfd060000 |
