Feature: Options may stand on any segment
  RFC 9293 3.1 and 3.2: no-operation, end of list, unknown kinds (253 is one for experiments), aligned or not.

  @id:3.2/options-on-text @must @MUST-5 @S-115
  Scenario Outline: Options on text change neither its numbers nor what is delivered
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><DATA=5><OPT=<octets>>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets

    Examples:
      | id            | octets                                                                             | ids            |
      | nops          | 0x01010101                                                                         | MUST-4         |
      | end           | 0x00000000                                                                         | MUST-4         |
      | unknown       | 0xfd041234                                                                         | MUST-6         |
      | unknown-empty | 0x0101fd02                                                                         | MUST-6 MUST-64 |
      | longest       | 0x01010101010101010101010101010101010101010101010101010101010101010101010101010101 | MUST-4 S-093   |

  @id:3.2/options-on-fin @must @MUST-5 @MUST-6
  Scenario: A FIN with an unknown option is a FIN
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><CTL=FIN,ACK><OPT=0xfd041234>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK>
    And the connection is in CLOSE-WAIT

  @id:3.2/options-on-reset @must @MUST-5 @MUST-6
  Scenario: A reset with an unknown option is a reset
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><CTL=RST><OPT=0xfd041234>
    Then the stack sends nothing
    And the user is told connection reset
    And the connection is in CLOSED

  @id:3.2/options-on-ack @must @MUST-5 @MUST-6
  Scenario: An acknowledgment with an unknown option acknowledges
    Given a connection in FIN-WAIT-1
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><OPT=0xfd041234>
    Then the stack sends nothing
    And the connection is in FIN-WAIT-2
