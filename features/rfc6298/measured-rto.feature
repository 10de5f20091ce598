Feature: The retransmission timeout follows the round-trip times measured
  RFC 6298 sections 2.2 to 2.4, 3 and 5.3. The peer answers after the times given, so the stack's measurements are known.

  @id:rfc6298-2.2/first-measurement @must @MUST-18 @S-129
  Scenario: A first round trip of 500 ms makes a timeout of 1.5 s
    SRTT = 0.5 s, RTTVAR = 0.25 s, RTO = SRTT + 4 * RTTVAR.

    Given a connection in SYN-SENT
    When 500 ms pass
    And the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> after 1500 ms to 1800 ms

  @id:rfc6298-2.2/first-measurement-passive @must @MUST-18 @S-129
  Scenario: The round trip of a SYN,ACK is measured as well
    As above.

    Given a connection in SYN-RECEIVED, opened passively
    When 500 ms pass
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> after 1500 ms to 1800 ms

  @id:rfc6298-2.3/smoothed @must @MUST-18 @S-129
  Scenario: A second round trip of 500 ms brings the timeout down, to no less than 1.25 s
    RTTVAR = 3/4 * 0.25 s, SRTT = 0.5 s, RTO = 1.25 s; a stack that lets the variance decay more slowly waits longer.

    Given a connection in SYN-SENT
    When 500 ms pass
    And the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 500 ms pass
    And the peer sends <SEQ=7001><ACK=ISS + 6>
    And the user sends 7 octets
    Then the stack sends <SEQ=ISS + 6><DATA=7>
    And the stack sends <SEQ=ISS + 6><DATA=7> after 1250 ms to 1800 ms

  @id:rfc6298-2.3/smoothed-exactly @should @needs-virtual-clock @MUST-18
  Scenario Outline: A second round trip of another length is weighed in with an eighth, its deviation with a quarter
    After 800 ms and r: RTTVAR = 3/4 * 0.4 s + |0.8 s - r| / 4, SRTT = 7/8 * 0.8 s + r / 8. Stacks that keep the largest variance of a round trip wait longer.

    Given a connection in SYN-SENT
    When 800 ms pass
    And the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When <trip> ms pass
    And the peer sends <SEQ=7001><ACK=ISS + 6>
    And the user sends 7 octets
    Then the stack sends <SEQ=ISS + 6><DATA=7>
    And the stack sends <SEQ=ISS + 6><DATA=7> after <rto> ms

    Examples:
      | id      | trip | rto  |
      | shorter | 400  | 2350 |
      | longer  | 1200 | 2450 |

  @id:rfc6298-2.4/floor @should @MUST-18 @S-130
  Scenario: However short the round trip, the timeout is 1 s at least
    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> after 1 s

  @id:rfc6298-3/karn @must @MUST-18 @MUST-19
  Scenario: The acknowledgment of repeated text measures nothing, and the doubled timeout is kept for the next text
    Section 3 (Karn) and 5.5 to 5.7; 3.8.2: the backed-off value is kept until new data has been acknowledged without retransmission.

    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> within 4 s
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 6>
    And the user sends 7 octets
    Then the stack sends <SEQ=ISS + 6><DATA=7>
    And the stack sends <SEQ=ISS + 6><DATA=7> after twice the last wait

  @id:rfc6298-5.7/collapsed @should @MUST-18
  Scenario: Once new text has been acknowledged in time, the timeout is what was measured again
    Sections 2.3 and 5.7: the computations are done again with the new sample.

    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> within 4 s
    And the stack sends <SEQ=ISS + 1><DATA=5> after twice the last wait
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 6>
    And the user sends 7 octets
    Then the stack sends <SEQ=ISS + 6><DATA=7>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 13>
    And the user sends 9 octets
    Then the stack sends <SEQ=ISS + 13><DATA=9>
    And the stack sends <SEQ=ISS + 13><DATA=9> within 2 s

  @id:rfc6298-5.3/restarted @should @MUST-18
  Scenario: An acknowledgment of new text gives what is still out the full timeout again
    Round trips of 500, 500 and 700 ms make RTO = 0.525 s + 4 * 0.190625 s; without the restart the second segment would come 550 ms after the acknowledgment, 800 ms at the latest.

    Given a connection in SYN-SENT
    When 500 ms pass
    And the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>
    When the user sends 1460 octets
    Then the stack sends <SEQ=ISS + 1><DATA=1460>
    When 500 ms pass
    And the peer sends <SEQ=7001><ACK=ISS + 1461>
    And the user sends 2920 octets
    Then the stack sends <SEQ=ISS + 1461><DATA=1460>
    And the stack sends <SEQ=ISS + 2921><DATA=1460>
    When 700 ms pass
    And the peer sends <SEQ=7001><ACK=ISS + 2921>
    Then the stack sends nothing
    And the stack sends <SEQ=ISS + 2921><DATA=1460> after 1100 ms to 2 s
