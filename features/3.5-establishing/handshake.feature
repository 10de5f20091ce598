Feature: The three-way handshake and the first octets behind it
  RFC 9293 3.5, figure 6.

  @id:3.5/active @must @EP-CLOSED-OPEN-2 @EP-SYN-SENT-SEG-SYN-1 @S-001 @S-008 @S-120 @S-138 @S-184 @S-200 @S-209 @S-230 @S-264 @S-305
  Scenario: An active OPEN sends a SYN, answers the SYN,ACK, and text flows both ways
    Substance: figure 6, the left side.

    Given a connection in CLOSED
    When the user opens actively
    Then the stack sends <SEQ=ISS><CTL=SYN>
    And the connection is in SYN-SENT
    And the user is told nothing
    When the peer sends <CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    And the user is told established
    And the connection is in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 6><DATA=10>
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets

  @id:3.5/passive @must @EP-CLOSED-OPEN-1 @EP-LISTEN-SEG-SYN-1 @EP-SYN-RECEIVED-SEG-ACK-3 @S-004 @S-008 @S-140 @S-181 @S-184 @S-203 @S-210 @S-211 @S-266 @S-323
  Scenario: A passive OPEN answers the SYN, waits for the acknowledgment, and text flows both ways
    Substance: figure 6, the right side.

    Given a connection in CLOSED
    When the user opens passively
    Then the stack sends nothing
    When the peer sends <CTL=SYN>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the user is told accepted
    And the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=10>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK><DATA=5>

  @id:3.5/third-segment-lost @must @S-148 @S-327
  Scenario: When the third segment is lost, the SYN,ACK comes again and text completes the handshake
    Substance: 3.4 and 3.8, whatever is not acknowledged is sent again; the acknowledgment stands on every segment.

    Given a connection in SYN-RECEIVED
    Then the stack sends <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> within 4 s
    And the user is told nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    And the user is told accepted
    And the user has received 5 octets

  @id:3.5/second-segment-lost @must @S-027 @S-318 @S-324
  Scenario: When the second segment is lost, the SYN comes again and the connection is opened by the copy
    Substance: 3.8.3, SYNs are repeated as text is.

    Given a connection in SYN-SENT
    Then the stack sends <SEQ=ISS><CTL=SYN> within 4 s
    And the connection is in SYN-SENT
    When the peer sends <CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    And the user is told established
