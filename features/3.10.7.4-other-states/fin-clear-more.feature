Feature: What has no FIN does not close
  RFC 9293 3.10.7.4, eighth check: only a FIN is told to the user, counted and acknowledged.

  @id:3.10.7.4/fin-clear @must
  Scenario Outline: An acknowledgment without a FIN leaves the peer's direction open
    Substance: a stream that ends without a FIN has lost what the peer still sends.

    Given a connection in <connection>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + <ack>>
    Then the stack sends nothing
    And the connection is in <next>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + <ack>><CTL=FIN,ACK>
    Then the stack sends <ACK=IRS + <end>><CTL=ACK>
    And the user is told remote closed

    Examples:
      | id           | connection                    | ack | next        | end | ids                                             |
      | syn-received | SYN-RECEIVED, opened actively | 1   | ESTABLISHED | 2   | EP-SYN-RECEIVED-SEG-FIN-2                       |
      | established  | ESTABLISHED                   | 1   | ESTABLISHED | 2   | EP-ESTABLISHED-SEG-FIN-2                        |
      | fin-wait-1   | FIN-WAIT-1                    | 1   | FIN-WAIT-1  | 2   | EP-FIN-WAIT-1-SEG-FIN-3 EP-FIN-WAIT-1-SEG-ACK-9 |
      | fin-wait-2   | FIN-WAIT-2                    | 2   | FIN-WAIT-2  | 2   | EP-FIN-WAIT-2-SEG-FIN-2                         |

  @id:3.10.7.4/fin-clear-behind-fin @must
  Scenario Outline: Behind the peer's FIN an acknowledgment without one is not answered
    Substance: an answer to what demands none is answered in turn by a peer that does the same.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in <state>

    Examples:
      | id         | state      | ids                     |
      | close-wait | CLOSE-WAIT | EP-CLOSE-WAIT-SEG-FIN-2 |
      | last-ack   | LAST-ACK   | EP-LAST-ACK-SEG-FIN-2   |
