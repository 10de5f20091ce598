Feature: The shortest option that has a length
  RFC 9293 3.1: an option of two octets is its kind and its length. SACK-permitted is one, so an unknown one is legal too.

  @id:3.2/unknown-of-two-octets @must @MUST-6 @MUST-4
  Scenario: An unknown option without a value is passed over, and what stands behind it is read
    Given a listening stack
    When the peer sends <CTL=SYN><OPT=0xfd02020401900000>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    And the user sends 400 octets
    Then the stack sends <SEQ=ISS + 1><DATA=400>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 401>
    And the user sends 800 octets
    Then the stack sends <SEQ=ISS + 401><DATA=400>
    And the stack sends <SEQ=ISS + 801><DATA=400>
