Feature: Both sides close at the same time
  RFC 9293 3.6, case 3, figure 13.

  @id:3.6/simultaneous @must @MUST-13 @EP-FIN-WAIT-1-SEG-FIN-2 @EP-CLOSING-SEG-ACK-8 @S-038 @S-157 @S-312
  Scenario: FINs that cross lead through CLOSING to TIME-WAIT
    Given a connection in ESTABLISHED
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>
    And the user is told remote closed
    And the connection is in CLOSING
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 2>
    Then the stack sends nothing
    And the connection is in TIME-WAIT
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>
    And the stack sends nothing for 3 s

  @id:3.6/simultaneous-overtaken @must @EP-ANY-GEN-4
  Scenario: The acknowledgment of our FIN that overtakes the peer's FIN comes to the same end
    Substance: segments arrive in any order (3.4); whether the early one counts at once, later or when it is repeated is left open.

    Given a connection in FIN-WAIT-1
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 2>
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 2>
    Then the connection is in TIME-WAIT
    And the stack sends nothing for 3 s
