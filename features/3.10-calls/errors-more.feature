@reference-only @needs-parameters-spec
Feature: The errors of the reference are those that the RFC names
  RFC 9293 3.10 has a string for every error. Other interfaces have errors of their own, or none where a repetition does no harm (3.9.1).

  @id:3.10/error @must
  Scenario Outline: What cannot be done is refused with the error of its clause, and nothing is sent
    Substance: a user that is told another error than the one at hand does the wrong thing about it.

    Given a connection in <connection>
    When the user <call>
    Then the call is refused with "<error>"
    And the stack sends nothing

    Examples: OPEN
      | id                    | connection                    | call                                   | error                     | ids                    |
      | open-closed           | CLOSED                        | opens actively without a remote socket | remote socket unspecified | EP-CLOSED-OPEN-3       |
      | open-listen           | LISTEN                        | opens actively without a remote socket | remote socket unspecified | EP-LISTEN-OPEN-3       |
      | open-listen-passively | LISTEN                        | opens passively                        | connection already exists | EP-LISTEN-OPEN-4       |
      | open-syn-sent         | SYN-SENT                      | opens the same connection again        | connection already exists | EP-SYN-SENT-OPEN-1     |
      | open-syn-received     | SYN-RECEIVED, opened actively | opens the same connection again        | connection already exists | EP-SYN-RECEIVED-OPEN-1 |
      | open-established      | ESTABLISHED, opened actively  | opens the same connection again        | connection already exists | EP-ESTABLISHED-OPEN-1  |

    Examples: SEND
      | id              | connection | call           | error                     | ids                  |
      | send-closed     | CLOSED     | sends 5 octets | connection does not exist | EP-CLOSED-SEND-2     |
      | send-listen     | LISTEN     | sends 5 octets | remote socket unspecified | EP-LISTEN-SEND-3     |
      | send-fin-wait-1 | FIN-WAIT-1 | sends 5 octets | connection closing        | EP-FIN-WAIT-1-SEND-1 |
      | send-fin-wait-2 | FIN-WAIT-2 | sends 5 octets | connection closing        | EP-FIN-WAIT-2-SEND-1 |
      | send-closing    | CLOSING    | sends 5 octets | connection closing        | EP-CLOSING-SEND-1    |
      | send-last-ack   | LAST-ACK   | sends 5 octets | connection closing        | EP-LAST-ACK-SEND-1   |
      | send-time-wait  | TIME-WAIT  | sends 5 octets | connection closing        | EP-TIME-WAIT-SEND-1  |

    Examples: RECEIVE
      | id             | connection | call     | error                     | ids                 |
      | receive-closed | CLOSED     | receives | connection does not exist | EP-CLOSED-RECEIVE-2 |

    Examples: CLOSE, ABORT and STATUS
      | id               | connection | call                | error                     | ids                   |
      | close-closed     | CLOSED     | closes              | connection does not exist | EP-CLOSED-CLOSE-2     |
      | close-fin-wait-1 | FIN-WAIT-1 | closes              | connection closing        | EP-FIN-WAIT-1-CLOSE-1 |
      | close-fin-wait-2 | FIN-WAIT-2 | closes              | connection closing        | EP-FIN-WAIT-2-CLOSE-1 |
      | close-closing    | CLOSING    | closes              | connection closing        | EP-CLOSING-CLOSE-1    |
      | close-last-ack   | LAST-ACK   | closes              | connection closing        | EP-LAST-ACK-CLOSE-1   |
      | close-time-wait  | TIME-WAIT  | closes              | connection closing        | EP-TIME-WAIT-CLOSE-1  |
      | abort-closed     | CLOSED     | aborts              | connection does not exist | EP-CLOSED-ABORT-2     |
      | status-closed    | CLOSED     | asks for the status | connection does not exist | EP-CLOSED-STATUS-2    |

  @id:3.10/error-behind-text @must
  Scenario Outline: While a CLOSE waits behind text, the connection is closing for the user
    Substance: as above; 3.6 has no further SENDs accepted.

    Given the peer announces a window of 0
    And a connection in <connection>
    When the user sends 5 octets
    And the user closes
    And the user <call>
    Then the call is refused with "connection closing"
    And the stack sends nothing

    Examples:
      | id                 | connection                    | call           | ids                     |
      | send-syn-received  | SYN-RECEIVED, opened actively | sends 7 octets | EP-SYN-RECEIVED-CLOSE-2 |
      | close-syn-received | SYN-RECEIVED, opened actively | closes         | EP-SYN-RECEIVED-CLOSE-2 |
      | send-close-wait    | CLOSE-WAIT                    | sends 7 octets | EP-CLOSE-WAIT-CLOSE-2   |
      | close-close-wait   | CLOSE-WAIT                    | closes         | EP-CLOSE-WAIT-CLOSE-2   |
