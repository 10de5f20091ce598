@reference-only @needs-parameters-spec
Feature: The limits of the reference are those that it is given
  RFC 9293 3.8.3: R1 and R2 are times, and R2 for a SYN is one of its own.

  @id:3.8.3/r1 @must @SHLD-9
  Scenario: Trouble is told once R1 is over
    Given the parameter "R1" is "2 s"
    And a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 4 s pass
    Then the user is told soft error
    And the connection is in ESTABLISHED

  @id:3.8.3/r2 @must @MUST-20
  Scenario: Text is given up at the first repetition that would come after R2
    Given the parameter "R2" is "20 s"
    And a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 30 s pass
    Then the connection is in ESTABLISHED
    When 2 s pass
    Then the user is told timed out
    And the connection is in CLOSED

  @id:3.8.3/r2-syn @must @MUST-20 @MUST-22
  Scenario: An opening is given up at the first repetition that would come after its own R2
    Given the parameter "R2_SYN" is "20 s"
    And a connection in SYN-SENT
    When 30 s pass
    Then the connection is in SYN-SENT
    When 2 s pass
    Then the user is told timed out
    And the connection is in CLOSED
