Feature: The peer's FIN is acknowledged at once and told to the user
  RFC 9293 3.6. FINs with text, repeated, ahead of a gap or outside the window are judged in 3.10.7.4.

  @id:3.6/fin-prompt @must @MUST-40 @S-040 @S-258 @S-054
  Scenario: A FIN is acknowledged in less than half a second, though the user does nothing
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK> within 500 ms

  @id:3.6/pending-receive-ends @must @MUST-12 @EP-ESTABLISHED-SEG-FIN-1
  Scenario: A RECEIVE that waits is ended by the FIN with the end of the stream
    Given a connection in ESTABLISHED
    When the user receives
    Then the call waits
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK>
    And the user is told remote closed
    And the user sees the end of the stream
