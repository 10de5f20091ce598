Feature: The retransmission timeout before anything has been measured
  RFC 6298 section 2.1: 1 s should be used; RFC 8961 section 4 asks for no less. Section 5.5: each expiry doubles it; section 2.5: a bound of 60 s or more is allowed.

  @id:rfc6298-2.1/not-early @must @MUST-18
  Scenario Outline: Nothing is repeated within the first 800 ms
    Given a connection in <connection>
    Then the stack sends nothing for 800 ms
    And the stack sends <segment> within 4 s

    Examples:
      | id                   | connection                     | segment                             |
      | syn-sent             | SYN-SENT                       | <SEQ=ISS><CTL=SYN>                  |
      | syn-received-passive | SYN-RECEIVED, opened passively | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> |

  @id:rfc6298-2.1/one-second @should @MUST-18 @S-319
  Scenario Outline: The first repetition comes after 1 s
    Given a connection in <connection>
    Then the stack sends <segment> after 1 s

    Examples:
      | id           | connection                     | segment                             |
      | syn-sent     | SYN-SENT                       | <SEQ=ISS><CTL=SYN>                  |
      | syn-received | SYN-RECEIVED, opened passively | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> |

  @id:rfc6298-5.5/doubles-once @must @MUST-19 @S-321
  Scenario Outline: The second wait for the same segment is twice the first
    Given a connection in <connection>
    Then the stack sends <segment> within 3 s
    And the stack sends <segment> after twice the last wait

    Examples:
      | id      | connection                     | segment                                 | ids     |
      | syn     | SYN-SENT                       | <SEQ=ISS><CTL=SYN>                      | MUST-22 |
      | syn-ack | SYN-RECEIVED, opened passively | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK>     |         |
      | fin     | FIN-WAIT-1                     | <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK> |         |

  @id:rfc6298-5.5/doubles @must @slow @MUST-19
  Scenario Outline: Each wait for the same segment is twice the one before
    Given a connection in <connection>
    Then the stack sends <segment> within 4 s
    And the stack sends <segment> after twice the last wait
    And the stack sends <segment> after twice the last wait

    Examples:
      | id      | connection                     | segment                                 | ids     |
      | syn     | SYN-SENT                       | <SEQ=ISS><CTL=SYN>                      | MUST-22 |
      | syn-ack | SYN-RECEIVED, opened passively | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK>     |         |
      | fin     | FIN-WAIT-1                     | <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK> |         |

  @id:rfc6298-5.5/doubles-for-text @must @slow @MUST-19 @S-131
  Scenario: So it is for text
    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> within 4 s
    And the stack sends <SEQ=ISS + 1><DATA=5> after twice the last wait
    And the stack sends <SEQ=ISS + 1><DATA=5> after twice the last wait

  @id:rfc6298-5.5/doubles-to-a-minute @should @slow @MUST-19 @S-321
  Scenario: The waits double from 1 s to 32 s, and then are a minute at least
    Given a connection in SYN-SENT
    Then the stack sends <SEQ=ISS><CTL=SYN> after 1 s
    And the stack sends <SEQ=ISS><CTL=SYN> after 2 s
    And the stack sends <SEQ=ISS><CTL=SYN> after 4 s
    And the stack sends <SEQ=ISS><CTL=SYN> after 8 s
    And the stack sends <SEQ=ISS><CTL=SYN> after 16 s
    And the stack sends <SEQ=ISS><CTL=SYN> after 32 s
    And the stack sends <SEQ=ISS><CTL=SYN> after 60 s to 66 s

  @id:rfc6298-5.7/after-a-lost-syn @must @MUST-18
  Scenario Outline: After a handshake with a repeated SYN, text is not repeated within the first 3 s
    Given a connection in <connection>
    Then the stack sends <repeated> within 4 s
    When the peer sends <segment>
    Then the stack answers <reply>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> after 2900 ms to 10 s

    Examples:
      | id                   | connection                     | repeated                            | segment                              | reply                            |
      | syn-sent             | SYN-SENT                       | <SEQ=ISS><CTL=SYN>                  | <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=7001><CTL=ACK> |
      | syn-received-passive | SYN-RECEIVED, opened passively | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> | <SEQ=IRS + 1><ACK=ISS + 1>           | nothing                          |
