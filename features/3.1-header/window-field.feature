Feature: The window field is an unsigned number
  RFC 9293 3.1.

  @id:3.1/window-unsigned @must @MUST-1
  Scenario: A window of 32768 is a large one, not a negative one
    Given the peer announces a window of 32768
    And a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>
