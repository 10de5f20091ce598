Feature: A valid reset ends everything the connection had under way
  RFC 9293 3.5.3. Which reset is valid in which state is judged in 3.10.7.2 to 3.10.7.4.

  @id:3.5.3/nothing-repeated @must
  Scenario Outline: What waited to be acknowledged is not sent again after the reset
    Substance: 3.10.7.4 has the retransmission queue flushed; a segment of a connection that does not exist would draw a reset for ever.

    Given a connection in <connection>
    When the peer sends <segment>
    Then the stack sends nothing for 3 s

    Examples:
      | id                   | connection                     | segment                           | ids                       |
      | syn-sent             | SYN-SENT                       | <SEQ=0><ACK=ISS + 1><CTL=RST,ACK> | EP-SYN-SENT-SEG-RST-1     |
      | syn-received-passive | SYN-RECEIVED, opened passively | <SEQ=IRS + 1><CTL=RST>            | EP-SYN-RECEIVED-SEG-RST-2 |
      | fin-wait-1           | FIN-WAIT-1                     | <SEQ=IRS + 1><CTL=RST>            | EP-FIN-WAIT-1-SEG-RST-2   |

  @id:3.5.3/receive-ended @must @MUST-12 @EP-ESTABLISHED-SEG-RST-2
  Scenario: A RECEIVE that waits is ended by the reset, and the stream is not said to have ended
    Given a connection in ESTABLISHED
    When the user receives
    Then the call waits
    When the peer sends <SEQ=IRS + 1><CTL=RST>
    Then the stack sends nothing
    And the user is told connection reset
    And the user has received nothing

  @id:3.5.3/reset-text-not-delivered @should @SHLD-2
  Scenario: Text in a reset is not part of the stream
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><CTL=RST><DATA=5>
    Then the stack sends nothing
    And the user is told connection reset
    And the user has received nothing
