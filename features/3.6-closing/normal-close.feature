Feature: One side closes first
  RFC 9293 3.6, cases 1 and 2, figure 12.

  @id:3.6/local-first @must @EP-ESTABLISHED-CLOSE-1 @EP-FIN-WAIT-1-SEG-ACK-8 @EP-FIN-WAIT-2-SEG-FIN-1 @S-011 @S-012 @S-013 @S-016 @S-018 @S-037 @S-187 @S-189 @S-241 @S-247 @S-252 @S-270 @S-272
  Scenario Outline: The side that closes first goes through FIN-WAIT-1 and FIN-WAIT-2 to TIME-WAIT, whoever opened
    Substance: figure 12, the left side.

    Given a connection in ESTABLISHED, opened <how>
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK>
    And the connection is in FIN-WAIT-1
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2>
    Then the stack sends nothing
    And the connection is in FIN-WAIT-2
    And the user is told nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>
    And the user is told remote closed
    And the connection is in TIME-WAIT

    Examples:
      | id     | how       | ids         |
      | server | passively | S-287 S-157 |
      | client | actively  | S-154       |

  @id:3.6/remote-first @must @EP-ESTABLISHED-SEG-FIN-1 @EP-CLOSE-WAIT-CLOSE-1 @EP-LAST-ACK-SEG-ACK-3 @S-011 @S-017 @S-019 @S-045 @S-153 @S-187 @S-190 @S-243 @S-245 @S-248 @S-270 @S-275 @S-308 @S-314 @S-335
  Scenario Outline: The side that is closed first acknowledges, sends its FIN when the user closes, and ends with its acknowledgment
    Substance: figure 12, the right side.

    Given a connection in ESTABLISHED, opened <how>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK>
    And the user is told remote closed
    And the connection is in CLOSE-WAIT
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=FIN,ACK>
    And the connection is in LAST-ACK
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 2>
    Then the stack sends nothing
    And the connection is in CLOSED
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 2>
    Then the stack sends <SEQ=ISS + 2><CTL=RST>

    Examples:
      | id     | how       | ids   |
      | server | passively | S-156 |
      | client | actively  | S-287 |

  @id:3.6/fin-with-the-acknowledgment @must @EP-CLOSE-WAIT-CLOSE-1 @S-050 @S-196
  Scenario: A user that closes at once has its FIN carry the acknowledgment of the peer's
    Substance: 3.1, every segment carries the number expected next; whether an empty acknowledgment goes ahead is left open.

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    And the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=FIN,ACK>
    And the connection is in LAST-ACK

  @id:3.6/three-segments @must @EP-FIN-WAIT-1-SEG-FIN-1 @S-010 @S-047 @S-050 @S-175 @S-196 @S-253 @S-311
  Scenario: A peer that answers with one FIN and acknowledgment closes the connection in three segments
    Substance: figure 5, note 2, in 3.3.2.

    Given a connection in ESTABLISHED
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>
    And the connection is in TIME-WAIT
    And the stack sends nothing for 3 s

  @id:3.6/three-phases @must @EP-ANY-GEN-9 @S-121 @S-180 @S-245 @S-261 @S-269 @S-277
  Scenario: Opening, text in both directions and release add up in the numbers of the last segments
    Substance: 3.4, each octet, SYN and FIN occupies one number.

    Given a connection in CLOSED
    When the user opens actively
    Then the stack sends <SEQ=ISS><CTL=SYN>
    When the peer sends <CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    When the user sends 100 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=100>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 101><CTL=FIN,ACK><DATA=1000>
    Then the stack sends <SEQ=ISS + 101><ACK=IRS + 1002><CTL=ACK>
    And the user has received 1000 octets
    When the user sends 10 octets
    Then the stack sends <SEQ=ISS + 101><ACK=IRS + 1002><CTL=ACK><DATA=10>
    When the peer sends <SEQ=IRS + 1002><ACK=ISS + 111>
    And the user closes
    Then the stack sends <SEQ=ISS + 111><ACK=IRS + 1002><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1002><ACK=ISS + 112>
    Then the stack sends nothing
    And the connection is in CLOSED
