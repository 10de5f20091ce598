Feature: What is never acknowledged is given up, but not too early
  RFC 9293 3.8.3. A reset sent on giving up is not prescribed and not forbidden (3.10.8). Repetitions of what was seen before are not looked at.

  @id:3.8.3/syn-three-minutes @must @slow @MUST-23 @S-322
  Scenario Outline: After 179 s without an answer the opening is still under way, and completes
    Given a connection in <connection>
    When 179 s pass
    Then the connection is in <state>
    When the peer sends <segment>
    Then the stack answers <reply>
    And the user is told established
    And the connection is in ESTABLISHED

    Examples:
      | id                  | connection                    | state        | segment                              | reply                            |
      | syn-sent            | SYN-SENT                      | SYN-SENT     | <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=7001><CTL=ACK> |
      | syn-received-active | SYN-RECEIVED, opened actively | SYN-RECEIVED | <SEQ=IRS + 1><ACK=ISS + 1>           | nothing                          |

  @id:3.8.3/syn-given-up @must @slow @MUST-20 @MUST-22
  Scenario Outline: An opening that is never answered ends, and the user is told
    Given a connection in <connection>
    When 1 h pass
    Then the stack does one of
      | choice         | sends                      | clause |
      | silent         | nothing                    | 3.10.8 |
      | bare reset     | <SEQ=ISS + 1><CTL=RST>     | 3.8.3  |
      | reset with ACK | <SEQ=ISS + 1><CTL=RST,ACK> | 3.8.3  |
    And the user is told timed out
    And the connection is in CLOSED

    Examples:
      | id                  | connection                    |
      | syn-sent            | SYN-SENT                      |
      | syn-received-active | SYN-RECEIVED, opened actively |

  @id:3.8.3/syn-ack-given-up @must @slow @MUST-20 @S-174 @S-239
  Scenario: A handshake that a listener never sees completed ends, and the port goes on listening
    Given a connection in SYN-RECEIVED, opened passively
    When 1 h pass
    Then the connection is in LISTEN
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends <SEQ=ISS + 1><CTL=RST>
    And the port still listens

  @id:3.8.3/text-hundred-seconds @should @slow @SHLD-11
  Scenario: After 99 s without an acknowledgment the connection still stands and goes on
    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><DATA=5>
    When 99 s pass
    Then the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 6><DATA=5>
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets

  @id:3.8.3/fin-hundred-seconds @should @slow @SHLD-11 @S-330
  Scenario Outline: Nor is an unacknowledged FIN given up before
    Given a connection in <state>
    When 99 s pass
    Then the connection is in <state>
    When the peer sends <segment>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK>

    Examples:
      | id         | state      | segment                                 |
      | fin-wait-1 | FIN-WAIT-1 | <SEQ=IRS + 1><ACK=ISS + 2><CTL=FIN,ACK> |
      | last-ack   | LAST-ACK   | <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK> |

  @id:3.8.3/per-segment @should @slow @SHLD-11
  Scenario: The time counts from the first segment that is not acknowledged, not from the beginning
    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><DATA=5>
    When 80 s pass
    And the peer sends <SEQ=IRS + 1><ACK=ISS + 6>
    And the user sends 7 octets
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 1><DATA=7>
    When 90 s pass
    Then the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 13><DATA=5>
    Then the stack sends <SEQ=ISS + 13><ACK=IRS + 6><CTL=ACK>

  @id:3.8.3/text-given-up @must @slow @MUST-20 @S-132
  Scenario Outline: Text that is never acknowledged ends the connection, and the user is told
    Given a connection in <state>
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 1 h pass
    Then the stack does one of
      | choice         | sends                      | clause |
      | silent         | nothing                    | 3.10.8 |
      | bare reset     | <SEQ=ISS + 6><CTL=RST>     | 3.8.3  |
      | reset with ACK | <SEQ=ISS + 6><CTL=RST,ACK> | 3.8.3  |
    And the user is told timed out
    And the connection is in CLOSED
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 6>
    Then the stack sends <SEQ=ISS + 6><CTL=RST>

    Examples:
      | id          | state       |
      | established | ESTABLISHED |
      | close-wait  | CLOSE-WAIT  |

  @id:3.8.3/fin-given-up @must @slow @MUST-20
  Scenario Outline: A FIN that is never acknowledged ends the connection, and the user is told
    Given a connection in <state>
    When 1 h pass
    Then the stack does one of
      | choice         | sends                      | clause |
      | silent         | nothing                    | 3.10.8 |
      | bare reset     | <SEQ=ISS + 2><CTL=RST>     | 3.8.3  |
      | reset with ACK | <SEQ=ISS + 2><CTL=RST,ACK> | 3.8.3  |
    And the user is told timed out
    And the connection is in CLOSED
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 2>
    Then the stack sends <SEQ=ISS + 2><CTL=RST>

    Examples:
      | id         | state      |
      | fin-wait-1 | FIN-WAIT-1 |
      | closing    | CLOSING    |
      | last-ack   | LAST-ACK   |

  @id:3.8.3/trouble-told @should @slow @SHLD-9
  Scenario: The user is told of the trouble before the connection is given up
    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><DATA=5>
    When 99 s pass
    Then the user is told soft error
    And the connection is in ESTABLISHED
