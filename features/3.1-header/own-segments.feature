Feature: Every segment of a connection is well formed
  RFC 9293 3.1 and 3.2. The tester verifies checksum, data offset, reserved bits and option list of each segment it gets, in every scenario;
  this one makes a stack send one of each kind, with odd and even numbers of octets.

  @id:3.1/own-segments @must @MUST-2 @MUST-65 @MUST-68 @MUST-69 @S-092 @S-102 @S-213 @S-225
  Scenario Outline: SYN,ACK, acknowledgment, text of odd and even length, FIN and reset have the right checksum and an option list that can be read to its end
    Given a listening stack
    When the peer sends <CTL=SYN><MSS=<mss>><WS=7><SACKOK=1>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    When the user sends 1 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK><DATA=1>
    When the peer sends <SEQ=IRS + 6><ACK=ISS + 2>
    And the user sends 2 octets
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 6><CTL=ACK><DATA=2>
    When the peer sends <SEQ=IRS + 6><ACK=ISS + 4>
    And the user closes
    Then the stack sends <SEQ=ISS + 4><ACK=IRS + 6><CTL=FIN,ACK>
    When the user aborts
    Then the stack does one of
      | choice         | sends                                   | clause |
      | bare reset     | <SEQ=ISS + 5><CTL=RST>                  | 3.10.5 |
      | reset with ACK | <SEQ=ISS + 5><ACK=IRS + 6><CTL=RST,ACK> | 3.5.2  |
    And the connection is in CLOSED or TIME-WAIT

    Examples:
      | id   | mss  |
      | ipv4 | 1460 |

    @ipv6 @needs-family-6
    Examples:
      | id   | mss  |
      | ipv6 | 1440 |
