Feature: CLOSE on an open connection
  RFC 9293 3.10.4, ESTABLISHED and CLOSE-WAIT. That the FIN has the next number and leads to FIN-WAIT-1 or LAST-ACK stands in 3.6.

  @id:3.10.4/text-first @must @S-151
  Scenario Outline: Text that waits for the window goes out before the FIN
    Substance: 3.9.1.4, all outstanding SENDs are transmitted, as flow control permits.

    Given the peer announces a window of 0
    And a connection in <state>
    When the user sends 5 octets
    And the user closes
    Then the stack sends nothing
    And the connection is in <waiting>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1><WND=1000>
    Then the stack does one of
      | choice         | sends                                                                  | clause |
      | FIN on text    | <SEQ=ISS + 1><CTL=FIN,ACK><DATA=5>                                     | 3.4    |
      | FIN after text | <SEQ=ISS + 1><CTL=ACK><DATA=5> then <SEQ=ISS + 6><CTL=FIN,ACK><DATA=0> | 3.10.4 |
    And the connection is in <next>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 6>
    Then the connection is in <next>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 7>
    Then the connection is in <end>

    Examples:
      | id          | state       | waiting                | next       | end        | ids                               |
      | established | ESTABLISHED | FIN-WAIT-1             | FIN-WAIT-1 | FIN-WAIT-2 | EP-ESTABLISHED-CLOSE-2 S-039      |
      | close-wait  | CLOSE-WAIT  | CLOSE-WAIT or LAST-ACK | LAST-ACK   | CLOSED     | EP-CLOSE-WAIT-CLOSE-2 S-044 S-190 |

  @id:3.10.4/close-wait-until-sent @should @EP-CLOSE-WAIT-CLOSE-2
  Scenario: LAST-ACK begins when the FIN is sent, not when the user closes
    Detail: on the wire the two cannot be told apart.

    Given the peer announces a window of 0
    And a connection in CLOSE-WAIT
    When the user sends 5 octets
    And the user closes
    Then the stack sends nothing
    And the connection is in CLOSE-WAIT

  @id:3.10.4/unacknowledged-text @must @EP-ESTABLISHED-CLOSE-1 @S-150
  Scenario: Text that is out but not acknowledged does not hold the FIN back
    Substance: 3.10.4, CLOSE waits until preceding SENDs have been segmentized, not acknowledged.

    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>
    When the user closes
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 1><CTL=FIN,ACK>
    And the connection is in FIN-WAIT-1

  @id:3.10.4/simultaneous-text-first @must @EP-ESTABLISHED-CLOSE-2 @EP-FIN-WAIT-1-SEG-FIN-2
  Scenario: A FIN that waits behind text still follows when the peer's FIN has come in the meantime
    Substance: 3.6, case 1, the FIN stands on the queue behind the text, and CLOSE was given.

    Given the peer announces a window of 0
    And a connection in ESTABLISHED
    When the user sends 5 octets
    And the user closes
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><CTL=FIN,ACK><WND=0>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK>
    And the connection is in CLOSING
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 1><WND=1000>
    Then the stack does one of
      | choice         | sends                                                                               | clause |
      | FIN on text    | <SEQ=ISS + 1><ACK=IRS + 2><CTL=FIN,ACK><DATA=5>                                     | 3.4    |
      | FIN after text | <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK><DATA=5> then <SEQ=ISS + 6><CTL=FIN,ACK><DATA=0> | 3.10.4 |
    And the connection is in CLOSING
    When the peer sends <SEQ=IRS + 2><ACK=ISS + 7>
    Then the connection is in TIME-WAIT
