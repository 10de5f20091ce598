Feature: STATUS
  RFC 9293 3.10.6 and 3.9.1.5: "an implementation-dependent user command" that "could be excluded without adverse effect". Judged where the stack can be looked into.

  @id:3.10.6/closed @should @EP-CLOSED-STATUS-2
  Scenario: Without a connection STATUS is refused or names CLOSED
    Detail: the command may be missing altogether (3.9.1.5); CLOSED is the fictional state of a connection that does not exist (3.3.2), so both answers say the same.

    Given a connection in CLOSED
    When the user asks for the status
    Then the call succeeds or is refused
    And the stack sends nothing
    And the connection is in CLOSED

  @id:3.10.6/state @should
  Scenario Outline: STATUS names the state, sends nothing and changes nothing
    Detail: the command may be missing altogether (3.9.1.5).

    Given a connection in <connection>
    When the user asks for the status
    Then the call succeeds
    And the connection is in <state>
    And the stack sends nothing
    And the connection is in <state>

    Examples:
      | id           | connection                    | state        | ids                      |
      | listen       | LISTEN                        | LISTEN       | EP-LISTEN-STATUS-1       |
      | syn-sent     | SYN-SENT                      | SYN-SENT     | EP-SYN-SENT-STATUS-1     |
      | syn-received | SYN-RECEIVED, opened actively | SYN-RECEIVED | EP-SYN-RECEIVED-STATUS-1 |
      | established  | ESTABLISHED                   | ESTABLISHED  | EP-ESTABLISHED-STATUS-1  |
      | fin-wait-1   | FIN-WAIT-1                    | FIN-WAIT-1   | EP-FIN-WAIT-1-STATUS-1   |
      | fin-wait-2   | FIN-WAIT-2                    | FIN-WAIT-2   | EP-FIN-WAIT-2-STATUS-1   |
      | close-wait   | CLOSE-WAIT                    | CLOSE-WAIT   | EP-CLOSE-WAIT-STATUS-1   |
      | closing      | CLOSING                       | CLOSING      | EP-CLOSING-STATUS-1      |
      | last-ack     | LAST-ACK                      | LAST-ACK     | EP-LAST-ACK-STATUS-1     |
      | time-wait    | TIME-WAIT                     | TIME-WAIT    | EP-TIME-WAIT-STATUS-1    |
