Feature: CLOSE before the connection is established
  RFC 9293 3.10.4, CLOSED, LISTEN, SYN-SENT and SYN-RECEIVED. A listener is given up by closing both ways: it has no direction to keep.

  @id:3.10.4/closed @must @EP-CLOSED-CLOSE-2
  Scenario: Without a connection CLOSE is refused
    Substance: 3.9.1.4 says the same.

    Given a connection in CLOSED
    When the user closes
    Then the call is refused
    And the stack sends nothing

  @id:3.10.4/listen @must @EP-LISTEN-CLOSE-1
  Scenario: A closed listener is gone, in silence
    Substance: figure 5 in 3.3.2 has LISTEN lead to CLOSED.

    Given a listening stack
    When the user closes both ways
    Then the call succeeds
    And the stack sends nothing
    And the connection is in CLOSED
    And the port is closed

  @id:3.10.4/syn-sent @must @EP-SYN-SENT-CLOSE-1
  Scenario: An attempt that is closed is gone, in silence, and a late SYN,ACK is refused
    Substance: figure 5 in 3.3.2 has SYN-SENT lead to CLOSED.

    Given a connection in SYN-SENT
    When the user closes
    Then the stack sends nothing for 3 s
    And the connection is in CLOSED
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><CTL=RST>
    And the port is closed

  @id:3.10.4/syn-received @must @EP-SYN-RECEIVED-CLOSE-1
  Scenario: In SYN-RECEIVED the FIN follows the SYN, at once or when the SYN is acknowledged
    Substance: figure 5 in 3.3.2 has SYN-RECEIVED lead to FIN-WAIT-1; whether the FIN waits for the handshake makes no other connection.

    Given a connection in SYN-RECEIVED, opened actively
    When the user closes
    Then the stack does one of
      | choice              | sends                                   | clause | state                      |
      | at once             | <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK> | 3.10.4 | FIN-WAIT-1                 |
      | after the handshake | nothing                                 | 3.10   | SYN-RECEIVED or FIN-WAIT-1 |
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack does one of
      | choice              | sends                                   | clause |
      | at once             | nothing                                 | 3.10.4 |
      | after the handshake | <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK> | 3.10   |
    And the connection is in FIN-WAIT-1
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2>
    Then the stack sends nothing
    And the connection is in FIN-WAIT-2

  @id:3.10.4/syn-received-at-once @should @EP-SYN-RECEIVED-CLOSE-1
  Scenario: In SYN-RECEIVED with nothing to send the FIN goes out at once
    Detail: 3.10.4 has it sent without waiting; a FIN that waits for the handshake loses nothing.

    Given a connection in SYN-RECEIVED, opened actively
    When the user closes
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK>
    And the connection is in FIN-WAIT-1

  @id:3.10.4/syn-received-with-text @must @reference-only @needs-parameters-spec @EP-SYN-RECEIVED-CLOSE-2
  Scenario: In SYN-RECEIVED with text to send the CLOSE waits for ESTABLISHED, text goes first, and the FIN closes
    Substance: 3.9.1.4, all outstanding SENDs are transmitted. Interfaces whose SEND waits for the handshake have none outstanding.

    Given a connection in SYN-RECEIVED, opened actively
    When the user sends 5 octets
    And the user closes
    Then the stack sends nothing
    And the connection is in SYN-RECEIVED or FIN-WAIT-1
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack does one of
      | choice         | sends                                                                       | clause |
      | FIN on text    | <SEQ=ISS + 1><CTL=FIN,ACK><DATA=5>                                          | 3.4    |
      | FIN after text | <SEQ=ISS + 1><CTL=ACK><DATA=5> then <SEQ=ISS + 6><ACK=IRS + 1><CTL=FIN,ACK> | 3.10.4 |
    And the connection is in FIN-WAIT-1
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 7>
    Then the connection is in FIN-WAIT-2
