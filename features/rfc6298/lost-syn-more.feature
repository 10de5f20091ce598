Feature: A repeated SYN is no measure of the round trip
  RFC 6298 sections 3 and 5.7: by Karn's algorithm the answer to a repeated SYN is not measured, and the timeout begins at 3 s.

  @id:rfc6298-5.7/three-seconds @must @reference-only @needs-parameters-spec @MUST-18
  Scenario Outline: After a handshake with a repeated SYN, text is repeated after 3 s, whenever the answer came
    Had the 2.5 s been measured, it would be 7.5 s.

    Given a connection in <connection>
    Then the stack sends <repeated> after 1 s
    When 1500 ms pass
    And the peer sends <segment>
    Then the stack answers <reply>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    And the stack sends <SEQ=ISS + 1><DATA=5> after 2900 ms to 3600 ms

    Examples:
      | id                   | connection                     | repeated                            | segment                              | reply                            |
      | syn-sent             | SYN-SENT                       | <SEQ=ISS><CTL=SYN>                  | <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=7001><CTL=ACK> |
      | syn-received-passive | SYN-RECEIVED, opened passively | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> | <SEQ=IRS + 1><ACK=ISS + 1>           | nothing                          |
