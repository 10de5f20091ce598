Feature: Both ends open at the same time
  RFC 9293 3.5, figure 7. What a crossing SYN may carry besides is judged in 3.10.7.3.

  @id:3.5/simultaneous @must @MUST-10 @EP-SYN-RECEIVED-SEG-SEQ-9 @S-221 @S-262
  Scenario: Two SYNs and two SYN,ACKs that cross end in one connection
    Figure 7 takes the crossing SYN,ACK, the sequence check of 3.10.7.4 answers it and waits for the next acknowledgment: both will do, the end is the same.

    Given a connection in SYN-SENT
    When the peer sends <CTL=SYN>
    Then the stack sends <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED
    And the user is told nothing
    When the peer sends <SEQ=IRS><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack does one of
      | choice         | sends                               | clause               | state                       |
      | figure 7       | nothing                             | 3.5                  | ESTABLISHED                 |
      | acknowledgment | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | 3.10.7.4 first check | SYN-RECEIVED or ESTABLISHED |
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 6><DATA=10>
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets

  @id:3.5/simultaneous-closed @must @MUST-10 @MUST-11
  Scenario: A connection opened by both ends closes like any other, and leaves no listener behind
    Given a connection in SYN-RECEIVED, opened actively
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the connection is in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK>
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 2>
    Then the connection is in CLOSED
    And the port is closed
