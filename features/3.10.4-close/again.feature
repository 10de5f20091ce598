Feature: A second CLOSE
  RFC 9293 3.10.4: an error, though an "ok" is acceptable as long as no second FIN is sent.

  @id:3.10.4/again @must @EP-ANY-GEN-1
  Scenario Outline: A second CLOSE sends nothing and changes nothing, whatever the user is told
    Substance: a second FIN would have another number (3.4) and end a stream that has ended.

    Given a connection in <state>
    When the user closes
    Then the call succeeds or is refused
    And the stack sends nothing
    And the connection is in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 2>
    Then the stack sends nothing
    And the connection is in <next>

    Examples:
      | id         | state      | next       | ids                   |
      | fin-wait-1 | FIN-WAIT-1 | FIN-WAIT-2 | EP-FIN-WAIT-1-CLOSE-1 |
      | fin-wait-2 | FIN-WAIT-2 | FIN-WAIT-2 | EP-FIN-WAIT-2-CLOSE-1 |
      | closing    | CLOSING    | TIME-WAIT  | EP-CLOSING-CLOSE-1    |
      | last-ack   | LAST-ACK   | CLOSED     | EP-LAST-ACK-CLOSE-1   |

  @id:3.10.4/again-in-time-wait @must @EP-TIME-WAIT-CLOSE-1 @EP-ANY-GEN-1
  Scenario: Nor does it in TIME-WAIT
    Substance: as above.

    Given a connection in TIME-WAIT
    When the user closes
    Then the call succeeds or is refused
    And the stack sends nothing
    And the connection is in TIME-WAIT

  @id:3.10.4/again-refused @should
  Scenario Outline: A second CLOSE is an error
    Detail: 3.10.4 itself accepts an "ok" in FIN-WAIT-1 and FIN-WAIT-2, and interfaces differ (3.9.1).

    Given a connection in <state>
    When the user closes
    Then the call is refused

    Examples:
      | id        | state     | ids                  |
      | closing   | CLOSING   | EP-CLOSING-CLOSE-1   |
      | last-ack  | LAST-ACK  | EP-LAST-ACK-CLOSE-1  |
      | time-wait | TIME-WAIT | EP-TIME-WAIT-CLOSE-1 |

  @id:3.10.4/again-while-waiting @must
  Scenario Outline: A second CLOSE while the first waits adds no second FIN
    Substance: as above.

    Given the peer announces a window of 0
    And a connection in <connection>
    When the user sends 5 octets
    And the user closes
    And the user closes
    Then the call succeeds or is refused
    And the stack sends nothing
    When the peer sends <SEQ=IRS + <rcv>><ACK=ISS + 1><WND=1000>
    Then the stack does one of
      | choice         | sends                                                                  | clause |
      | FIN on text    | <SEQ=ISS + 1><CTL=FIN,ACK><DATA=5>                                     | 3.4    |
      | FIN after text | <SEQ=ISS + 1><CTL=ACK><DATA=5> then <SEQ=ISS + 6><CTL=FIN,ACK><DATA=0> | 3.10.4 |
    And the connection is in <next>
    When the peer sends <SEQ=IRS + <rcv>><ACK=ISS + 7>
    Then the stack sends nothing
    And the connection is in <end>

    Examples:
      | id          | connection  | rcv | next       | end        | ids                                          |
      | established | ESTABLISHED | 1   | FIN-WAIT-1 | FIN-WAIT-2 | EP-ESTABLISHED-CLOSE-2 EP-FIN-WAIT-1-CLOSE-1 |
      | close-wait  | CLOSE-WAIT  | 2   | LAST-ACK   | CLOSED     | EP-CLOSE-WAIT-CLOSE-2                        |

    @reference-only @needs-parameters-spec
    Examples: the handshake is still under way
      | id           | connection                    | rcv | next       | end        | ids                     |
      | syn-received | SYN-RECEIVED, opened actively | 1   | FIN-WAIT-1 | FIN-WAIT-2 | EP-SYN-RECEIVED-CLOSE-2 |
