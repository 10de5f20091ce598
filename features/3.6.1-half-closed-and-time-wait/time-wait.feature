Feature: TIME-WAIT lasts twice the maximum segment lifetime
  RFC 9293 3.6.1, 3.4.2 and 3.10.8. The RFC's MSL is 2 minutes, "an engineering choice" (3.4.2): a stack is judged by the one it declares, and every stack by 30 s.

  @id:3.6.1/time-wait-lasts @must @slow @MUST-13 @S-018 @S-051 @S-159
  Scenario Outline: After 30 s a repeated FIN is still acknowledged
    Given a connection in <state>
    When the peer sends <segment>
    Then the stack answers <reply>
    And the connection is in TIME-WAIT
    When 30 s pass
    Then the connection is in TIME-WAIT
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>

    Examples:
      | id                  | state      | segment                                 | reply                               |
      | after-closing-first | FIN-WAIT-2 | <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK> | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> |
      | after-closing-both  | CLOSING    | <SEQ=IRS + 2><ACK=ISS + 2>              | nothing                             |

  @id:3.6.1/time-wait-as-declared @must @slow @needs-parameters-spec @MUST-13 @EP-TIME-WAIT-TW-TIMEOUT-1 @S-020 @S-162 @S-194 @S-276
  Scenario Outline: TIME-WAIT ends after twice the declared MSL, and not before
    Given the parameter "MSL" is "10 s"
    And a connection in <state>
    When the peer sends <segment>
    Then the stack answers <reply>
    When 19900 ms pass
    Then the connection is in TIME-WAIT
    When 200 ms pass
    Then the stack sends nothing
    And the connection is in CLOSED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><CTL=RST>

    Examples:
      | id                  | state      | segment                                 | reply                               |
      | after-closing-first | FIN-WAIT-2 | <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK> | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> |
      | after-closing-both  | CLOSING    | <SEQ=IRS + 2><ACK=ISS + 2>              | nothing                             |

  @id:3.6.1/time-wait-four-minutes @should @slow @S-164 @S-282
  Scenario: With the RFC's MSL a repeated FIN is still acknowledged after 239 s
    Detail: the 2 minutes are an engineering choice (3.4.2); a stack with a shorter MSL departs from it without breaking MUST-13.

    Given a connection in TIME-WAIT
    When 239 s pass
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>

  @id:3.6.1/time-wait-ends @must @slow @EP-TIME-WAIT-TW-TIMEOUT-1 @S-046 @S-195 @S-249 @S-310
  Scenario: After 4 minutes and a little the connection is gone, and its pair of sockets can be used again
    Substance: 3.10.8 deletes the record; one that stays bars the pair of sockets for ever. No MSL is longer than the RFC's.

    Given a connection in TIME-WAIT
    When 250 s pass
    Then the stack sends nothing
    And the connection is in CLOSED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><CTL=RST>
    When the peer sends <SEQ=900000><CTL=SYN>
    Then the stack sends <ACK=900001><CTL=SYN,ACK>

  @id:3.6.1/time-wait-after-old-syn @must @MUST-13 @MAY-2
  Scenario: When a SYN that reaches TIME-WAIT turns out to be an old duplicate, the connection is in TIME-WAIT still or again
    A new connection may be opened at once (MAY-2) on this condition only; otherwise TIME-WAIT has not lasted as long as MUST-13 wants.

    Given IRS is 1000
    And acknowledgments are not rate limited
    And a connection in TIME-WAIT
    When the peer sends <SEQ=500000><CTL=SYN>
    Then the stack does one of
      | choice      | sends                            | clause               | state        |
      | opened anew | <ACK=500001><CTL=SYN,ACK>        | 3.6.1 (MAY-2)        | SYN-RECEIVED |
      | not reused  | <SEQ=ISS + 2><ACK=1002><CTL=ACK> | 3.10.7.4 first check | TIME-WAIT    |
    When the peer sends <SEQ=500001><CTL=RST>
    Then the stack sends nothing
    When the peer sends <SEQ=1001><CTL=FIN,ACK>
    Then the stack sends <ACK=1002><CTL=ACK>
    And the connection is in TIME-WAIT
