@needs-userTimeout
Feature: The user chooses how long the stack goes on trying
  RFC 9293 3.8.3 (d) and 3.9.1.1: the timeout is for what waits to be acknowledged.

  @id:3.8.3/user-timeout-met @must @slow @MUST-21
  Scenario: Text acknowledged in time ends the waiting, and an idle connection is left alone
    Given the user timeout is 3 s
    And a connection in ESTABLISHED, opened actively
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 2 s pass
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 6>
    And 10 s pass
    Then the user is told nothing
    And the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 6><DATA=5>
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 6><CTL=ACK>

  @id:3.8.3/user-timeout-long @must @slow @MUST-21
  Scenario: With a user timeout of 10 minutes the connection outlives R2
    Given the user timeout is 10 min
    And a connection in ESTABLISHED, opened actively
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 9 min pass
    Then the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 6><DATA=5>
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 6><CTL=ACK>
