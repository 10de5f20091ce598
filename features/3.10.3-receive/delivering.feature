Feature: RECEIVE with text on hand
  RFC 9293 3.10.3.

  @id:3.10.3/on-hand @must
  Scenario Outline: Text that arrived before the call is handed over in order and once
    Substance: 3.4, each octet counts once.

    Given a connection in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA="first ">
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 7><CTL=ACK>
    When the peer sends <SEQ=IRS + 7><ACK=SND.UNA><DATA="second">
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 13><CTL=ACK>
    And the user has received "first second"
    When the user receives
    Then the call waits

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-RECEIVE-3 |
      | fin-wait-1  | FIN-WAIT-1  | EP-FIN-WAIT-1-RECEIVE-3  |
      | fin-wait-2  | FIN-WAIT-2  | EP-FIN-WAIT-2-RECEIVE-3  |

  @id:3.10.3/window-reopens @must @needs-parameters-spec @EP-ESTABLISHED-RECEIVE-3
  Scenario: A RECEIVE that makes room in a full buffer tells the peer of the window
    Substance: a window that closed and is never said to be open again stalls the connection (3.8.6).

    Given the parameter "RCV_BUFFER" is "10"
    And a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=10>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK><WND=0>
    And the user has received 10 octets
    And the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK><WND=10>

  @id:3.10.3/close-wait @must @EP-CLOSE-WAIT-RECEIVE-1 @EP-CLOSE-WAIT-RECEIVE-2 @MUST-12 @S-183 @S-297
  Scenario: In CLOSE-WAIT the text on hand is handed over, then the end of the stream is told, as often as the user asks
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    When the peer sends <SEQ=IRS + 6><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 7><CTL=ACK>
    And the connection is in CLOSE-WAIT
    And the user has received 5 octets
    And the user sees the end of the stream
    And the user sees the end of the stream

  @id:3.10.3/finished @must
  Scenario Outline: When the peer has finished and nothing is left, RECEIVE is told of the end and changes nothing
    Substance: 3.10.3, "error: connection closing"; a user that waits here waits for ever.

    Given a connection in <state>
    Then the user sees the end of the stream
    And the stack sends nothing
    And the connection is in <state>

    Examples:
      | id         | state      | ids                     |
      | close-wait | CLOSE-WAIT | EP-CLOSE-WAIT-RECEIVE-2 |
      | closing    | CLOSING    | EP-CLOSING-RECEIVE-1    |
      | last-ack   | LAST-ACK   | EP-LAST-ACK-RECEIVE-1   |
      | time-wait  | TIME-WAIT  | EP-TIME-WAIT-RECEIVE-1  |

  @id:3.10.3/finished-with-text @may @EP-LAST-ACK-RECEIVE-1
  Scenario: Text that the user left unread before its own CLOSE can still be read in LAST-ACK
    Detail: 3.10.3, read literally, refuses it; 3.6 has users go on reading until told that there is no more. Either is legal, this tells which.

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 7><CTL=ACK>
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 7><CTL=FIN,ACK>
    And the connection is in LAST-ACK
    And the user has received 5 octets
    And the user sees the end of the stream
