Feature: A connection closed in one direction goes on in the other
  RFC 9293 3.6 and 3.6.1.

  @id:3.6.1/receiving-goes-on @must @EP-FIN-WAIT-2-SEG-TEXT-1 @EP-FIN-WAIT-2-RECEIVE-3 @S-035 @S-273
  Scenario: After its own FIN a user still receives all the peer has to say
    Substance: 3.6, the user who closes may continue to RECEIVE until told that the peer has closed also.

    Given a connection in ESTABLISHED
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><DATA="one ">
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 5><CTL=ACK>
    When the peer sends <SEQ=IRS + 5><ACK=ISS + 2><DATA="two ">
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 9><CTL=ACK>
    And the user has received "one two "
    When the peer sends <SEQ=IRS + 9><ACK=ISS + 2><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 10><CTL=ACK>
    And the user sees the end of the stream

  @id:3.6.1/sending-goes-on @must @EP-CLOSE-WAIT-SEND-1 @EP-CLOSE-WAIT-SEG-ACK-3 @S-036 @S-188 @S-289 @S-313
  Scenario: After the peer's FIN a user still sends, and the FIN follows when it closes
    Substance: 3.6.1, a host is permitted to continue sending in the open direction.

    Given a connection in CLOSE-WAIT
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK><DATA=500>
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 501>
    Then the stack sends nothing
    When the user sends 100 octets
    Then the stack sends <SEQ=ISS + 501><ACK=IRS + 2><CTL=ACK><DATA=100>
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 601>
    And the user closes
    Then the stack sends <SEQ=ISS + 601><ACK=IRS + 2><CTL=FIN,ACK>
    And the connection is in LAST-ACK

  @id:3.6.1/close-wait-lasts @must @slow @S-043 @S-054 @S-167 @S-335
  Scenario: Without a CLOSE of its user a stack sends no FIN, however long the peer's is past
    Substance: 3.6, case 1, a TCP endpoint receiving a FIN will not send its own until its user has closed also.

    Given a connection in CLOSE-WAIT
    Then the stack sends nothing for 3 min
    And the connection is in CLOSE-WAIT
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK><DATA=5>

  @id:3.6.1/fin-wait-2-lasts @must @slow @S-244 @S-332
  Scenario: A half-closed connection has no time limit of its own
    Substance: 3.6 and 3.3.2 have FIN-WAIT-2 wait for the peer's FIN, and the peer may go on sending (3.6.1).

    Given a connection in FIN-WAIT-2
    When 3 min pass
    Then the connection is in FIN-WAIT-2
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><DATA=5>
    Then the stack sends <SEQ=ISS + 2><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets
