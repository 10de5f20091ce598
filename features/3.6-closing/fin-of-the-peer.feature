Feature: The peer's FIN counts when its turn has come
  RFC 9293 3.4 and 3.6. FINs in order, repeated or outside the window are judged in 3.10.7.4.

  @id:3.6/fin-prompt @must @MUST-40 @S-040 @S-258 @S-054
  Scenario: A FIN is acknowledged in less than half a second, though the user does nothing
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK> within 500 ms

  @id:3.6/fin-beyond-a-gap @must @EP-ANY-GEN-4 @EP-ESTABLISHED-SEG-FIN-1
  Scenario Outline: A FIN that arrives before the text in front of it closes nothing yet
    Substance: a user told of the end before the text is there loses it; figure 5 has the FIN lead to another state.

    Given a connection in <state>
    When the peer sends <SEQ=IRS + 6><ACK=SND.UNA><CTL=FIN,ACK>
    Then the connection is in <state>
    And the user is told nothing
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=5>
    And the peer sends <SEQ=IRS + 6><ACK=SND.UNA><CTL=FIN,ACK>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 7><CTL=ACK>
    And the user is told remote closed
    And the connection is in <next>
    And the user has received 5 octets
    And the user sees the end of the stream

    Examples:
      | id          | state       | next       | ids                      |
      | established | ESTABLISHED | CLOSE-WAIT |                          |
      | fin-wait-1  | FIN-WAIT-1  | CLOSING    | EP-FIN-WAIT-1-SEG-FIN-2  |
      | fin-wait-2  | FIN-WAIT-2  | TIME-WAIT  | EP-FIN-WAIT-2-SEG-FIN-1  |

  @id:3.6/fin-held @should @SHLD-31
  Scenario Outline: Such a FIN is kept and counts as soon as the text is there
    Given a connection in <state>
    When the peer sends <SEQ=IRS + 6><ACK=SND.UNA><CTL=FIN,ACK>
    And the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 7><CTL=ACK>
    And the connection is in <next>

    Examples:
      | id          | state       | next       |
      | established | ESTABLISHED | CLOSE-WAIT |
      | fin-wait-1  | FIN-WAIT-1  | CLOSING    |
      | fin-wait-2  | FIN-WAIT-2  | TIME-WAIT  |

  @id:3.6/fin-seen-with-unread-text @must @MUST-12 @S-222 @S-242
  Scenario: The user is told of the FIN while text is still unread, and can read it all
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA="last ">
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    When the peer sends <SEQ=IRS + 6><ACK=ISS + 1><CTL=FIN,ACK><DATA="words">
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 12><CTL=ACK>
    And the user is told remote closed
    And the user has received "last words"
    And the user sees the end of the stream

  @id:3.6/pending-receive-ends @must @MUST-12 @EP-ESTABLISHED-SEG-FIN-1
  Scenario: A RECEIVE that waits is ended by the FIN with the end of the stream
    Given a connection in ESTABLISHED
    When the user receives
    Then the call waits
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK>
    And the user is told remote closed
    And the user sees the end of the stream
