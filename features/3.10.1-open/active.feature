Feature: Active OPEN
  RFC 9293 3.10.1. That an active OPEN of a free port sends <SEQ=ISS><CTL=SYN> stands in 3.5.

  @id:3.10.1/unspecified @must @reference-only @needs-parameters-spec @EP-CLOSED-OPEN-3
  Scenario: An active OPEN without a remote socket is refused
    Substance: there is nobody to send a SYN to; 3.10.1 names the error. (A socket's connect always names somebody.)

    Given a connection in CLOSED
    When the user opens actively without a remote socket
    Then the call is refused
    And the stack sends nothing
    And the port is closed

  @id:3.10.1/listen-unspecified @must @needs-activeOpenOnListener @EP-LISTEN-OPEN-3
  Scenario: An active OPEN of a listening port without a remote socket is refused, and the port goes on listening
    Substance: as above; the passive OPEN stands.

    Given a listening stack
    When the user opens actively without a remote socket
    Then the call is refused
    And the stack sends nothing
    And the port still listens

  @id:3.10.1/listen-to-active @must @needs-activeOpenOnListener @EP-LISTEN-OPEN-1
  Scenario: An active OPEN of a listening port turns it into an attempt of its own
    Substance: figure 5 in 3.3.2 has LISTEN lead to SYN-SENT with a SYN. (Socket interfaces refuse this call.)

    Given a listening stack
    When the user opens actively
    Then the stack sends <SEQ=ISS><CTL=SYN>
    And the connection is in SYN-SENT
    And the port is closed
    When the peer sends <CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    And the user is told established

  @id:3.10.1/exists @must @EP-ANY-GEN-1
  Scenario Outline: An OPEN of a connection that exists is refused and changes nothing
    Substance: 3.4.1, a connection is defined by its pair of sockets; two with the same pair could not be told apart.

    Given a connection in <state>, opened actively
    When the user opens the same connection again
    Then the call is refused
    And the stack sends nothing
    And the connection is in <state>

    Examples:
      | id           | state        | ids                    |
      | syn-sent     | SYN-SENT     | EP-SYN-SENT-OPEN-1     |
      | syn-received | SYN-RECEIVED | EP-SYN-RECEIVED-OPEN-1 |
      | established  | ESTABLISHED  | EP-ESTABLISHED-OPEN-1  |
      | fin-wait-1   | FIN-WAIT-1   | EP-FIN-WAIT-1-OPEN-1   |
      | fin-wait-2   | FIN-WAIT-2   | EP-FIN-WAIT-2-OPEN-1   |
      | close-wait   | CLOSE-WAIT   | EP-CLOSE-WAIT-OPEN-1   |
      | closing      | CLOSING      | EP-CLOSING-OPEN-1      |
      | last-ack     | LAST-ACK     | EP-LAST-ACK-OPEN-1     |

    Examples: TIME-WAIT
      Detail: stacks that shorten TIME-WAIT (RFC 6191) may do so for an active OPEN too.

      | id        | state     | level  | ids                 |
      | time-wait | TIME-WAIT | should | EP-TIME-WAIT-OPEN-1 |
