Feature: A SYN opens a connection at a listener
  RFC 9293 3.10.7.2, third step.

  @id:3.10.7.2/syn-opens-syn-received @must @EP-LISTEN-SEG-SYN-1 @S-003 @S-004 @S-005 @S-099 @S-182 @S-231 @S-304 @S-306
  Scenario: A SYN is answered with a SYN,ACK that acknowledges it, and nobody is told yet
    Substance: figure 6 in 3.5; another state, another number or an early report would be another protocol.

    Given a listening stack
    When the peer sends <CTL=SYN>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED
    And the user is told nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the user is told accepted
    And the connection is in ESTABLISHED

  @id:3.10.7.2/listens-on @must @MUST-42 @S-304
  Scenario: The port goes on listening while a handshake is under way
    Given a listening stack
    When the peer sends <CTL=SYN>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    And the port still listens
    And the connection is in SYN-RECEIVED

  @id:3.10.7.2/syn-fin @must @EP-LISTEN-SEG-FIN-1 @EP-ANY-GEN-4
  Scenario: A FIN on the SYN waits for the handshake and counts once
    Substance: the SYN opens a connection, whether it stays alone or not; a FIN that counts twice would shift every number behind it.

    Given a listening stack
    When the peer sends <CTL=SYN,FIN>
    Then the stack sends <CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED
    And the user is told nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK>
    And the connection is in CLOSE-WAIT

  @id:3.10.7.2/syn-text @must @EP-LISTEN-SEG-TEXT-1 @EP-ANY-GEN-4 @S-031
  Scenario: Text on the SYN is delivered once, and only when the handshake is complete
    Substance: 3.5 permits data on a SYN and forbids to deliver it before ESTABLISHED.

    Given a listening stack
    When the peer sends <CTL=SYN><DATA=5>
    Then the stack sends <CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED
    And the user is told nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets

  @id:3.10.7.2/syn-text-kept @should @EP-LISTEN-SEG-TEXT-1
  Scenario: Text on the SYN is kept, or left to be repeated
    Detail: a stack that leaves the text unacknowledged loses nothing, the peer repeats it.

    Given a listening stack
    When the peer sends <CTL=SYN><DATA=5>
    Then the stack sends <CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack does one of
      | choice | sends                               | clause              |
      | kept   | <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK> | 3.10.7.2 third step |
      | left   | nothing                             | 3.8                 |
    And the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=10>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets
