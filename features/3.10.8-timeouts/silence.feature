Feature: Where nothing waits to be acknowledged nothing is repeated
  RFC 9293 3.10.8. Acknowledged text and an acknowledged FIN in FIN-WAIT-1 stand in 3.10.7.4.

  @id:3.10.8/acknowledged @must
  Scenario Outline: What has been acknowledged is not repeated
    Substance: 3.4, a fully acknowledged segment leaves the retransmission queue.

    Given a connection in <connection>
    When the peer sends <segment>
    Then the stack answers <reply>
    And the stack sends nothing for 3 s
    And the connection is in <next>

    Examples:
      | id                   | connection                     | segment                              | reply                            | next        | ids                         |
      | syn-sent             | SYN-SENT                       | <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK> | <SEQ=ISS + 1><ACK=7001><CTL=ACK> | ESTABLISHED | EP-SYN-SENT-SEG-SYN-1 S-328 |
      | syn-received-passive | SYN-RECEIVED, opened passively | <SEQ=IRS + 1><ACK=ISS + 1>           | nothing                          | ESTABLISHED | EP-SYN-RECEIVED-SEG-ACK-3   |
      | syn-received-active  | SYN-RECEIVED, opened actively  | <SEQ=IRS + 1><ACK=ISS + 1>           | nothing                          | ESTABLISHED | EP-SYN-RECEIVED-SEG-ACK-3   |

  @id:3.10.8/silent @must @slow
  Scenario Outline: A minute passes in silence
    Substance: a segment that nothing calls for would draw acknowledgments or resets for ever.

    Given a connection in <state>
    Then the stack sends nothing for 1 min
    And the connection is in <after>

    Examples:
      | id          | state       | after               | ids                                                 |
      | closed      | CLOSED      | CLOSED              | EP-CLOSED-RTX-TIMEOUT-1                             |
      | listen      | LISTEN      | LISTEN              | EP-LISTEN-RTX-TIMEOUT-1                             |
      | established | ESTABLISHED | ESTABLISHED         | S-316                                               |
      | fin-wait-2  | FIN-WAIT-2  | FIN-WAIT-2          | EP-FIN-WAIT-2-RTX-TIMEOUT-1 S-016 S-168 S-244 S-309 |
      | time-wait   | TIME-WAIT   | TIME-WAIT or CLOSED | EP-TIME-WAIT-RTX-TIMEOUT-1 S-193                    |
