Feature: SEND before the connection is established
  RFC 9293 3.10.2, CLOSED, LISTEN, SYN-SENT and SYN-RECEIVED.

  @id:3.10.2/closed @must @EP-CLOSED-SEND-2
  Scenario: Without a connection SEND is refused
    Substance: there is nobody to send to; a user that is told otherwise loses what it sent.

    Given a connection in CLOSED
    When the user sends 5 octets
    Then the call is refused
    And the stack sends nothing

  @id:3.10.2/listen @must @EP-LISTEN-SEND-3
  Scenario: On a port that listens for anybody SEND is refused, and the port goes on listening
    Substance: as without a connection.

    Given a listening stack
    When the user sends 5 octets
    Then the call is refused
    And the stack sends nothing
    And the connection is in LISTEN
    And the port still listens

  @id:3.10.2/listen-to-active @must @needs-activeOpenOnListener @EP-LISTEN-SEND-1
  Scenario: On a port that listens for one peer SEND opens the connection and delivers its text
    Substance: figure 5 in 3.3.2 has SEND lead from LISTEN to SYN-SENT. (Socket interfaces have no such call.)

    Given a connection in CLOSED
    When the user opens passively for this peer alone
    And the user sends 5 octets
    Then the stack sends <SEQ=ISS><CTL=SYN>
    And the connection is in SYN-SENT
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack does one of
      | choice        | sends                                                                                  | clause                |
      | after the ACK | <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=0> then <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=5> | 3.10.7.3 fourth check |
      | with the ACK  | <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=5>                                               | 3.10.7.3 fourth check |

  @id:3.10.2/syn-sent @must @EP-SYN-SENT-SEND-1
  Scenario: In SYN-SENT text waits, and leaves with or after the acknowledgment of the SYN,ACK
    Substance: 3.10.2 has it queued; text sent now would belong to no connection. An interface whose SEND itself waits has not taken the text.

    Given a connection in SYN-SENT
    When the user sends 5 octets
    Then the stack sends nothing
    And the connection is in SYN-SENT
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack does one of
      | choice        | sends                                                                                  | clause                |
      | after the ACK | <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=0> then <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=5> | 3.10.7.3 fourth check |
      | with the ACK  | <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=5>                                               | 3.10.7.3 fourth check |
      | not taken     | <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=0>                                               | 3.9.1                 |
    And the connection is in ESTABLISHED

  @id:3.10.2/syn-sent-queued @must @reference-only @needs-parameters-spec @EP-SYN-SENT-SEND-1
  Scenario: The reference takes the text at once and queues it
    Substance: 3.10.2, taken literally.

    Given a connection in SYN-SENT
    When the user sends 5 octets
    Then the call succeeds
    And the stack sends nothing
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack does one of
      | choice        | sends                                                                                  | clause                |
      | after the ACK | <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=0> then <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=5> | 3.10.7.3 fourth check |
      | with the ACK  | <SEQ=ISS + 1><ACK=7001><CTL=ACK><DATA=5>                                               | 3.10.7.3 fourth check |

  @id:3.10.2/syn-received @must @EP-SYN-RECEIVED-SEND-1
  Scenario: In SYN-RECEIVED text waits for the acknowledgment of the SYN
    Substance: as in SYN-SENT.

    Given a connection in SYN-RECEIVED, opened actively
    When the user sends 5 octets
    Then the stack sends nothing
    And the connection is in SYN-RECEIVED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack does one of
      | choice    | sends                                       | clause |
      | queued    | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5> | 3.10.2 |
      | not taken | nothing                                     | 3.9.1  |
    And the connection is in ESTABLISHED

  @id:3.10.2/syn-received-queued @must @reference-only @needs-parameters-spec @EP-SYN-RECEIVED-SEND-1
  Scenario: In SYN-RECEIVED too the reference takes the text at once and queues it
    Substance: 3.10.2, taken literally.

    Given a connection in SYN-RECEIVED, opened actively
    When the user sends 5 octets
    Then the call succeeds
    And the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>

  @id:3.10.2/refused-attempt @must @EP-SYN-SENT-SEND-1
  Scenario: Text that waits when the attempt is refused is never sent
    Substance: there is no connection it could belong to.

    Given a connection in SYN-SENT
    When the user sends 5 octets
    And the peer sends <SEQ=0><ACK=ISS + 1><CTL=RST,ACK>
    Then the stack sends nothing for 3 s
    And the user is told connection refused or connection reset
