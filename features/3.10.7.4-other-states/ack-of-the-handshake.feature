Feature: The acknowledgment that completes the handshake
  RFC 9293 3.10.7.4, fifth check, SYN-RECEIVED.

  @id:3.10.7.4/handshake-completed @must @EP-SYN-RECEIVED-SEG-ACK-3
  Scenario Outline: An acknowledgment of the SYN,ACK establishes the connection, with all that comes with it
    Substance: figures 6 and 7 in 3.5; another state or number would be another protocol.

    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1><CTL=<ctl>><DATA=<data>>
    Then the stack answers <reply>
    And the connection is in <state>
    And the user has received <received>

    Examples:
      | id           | how       | ctl     | data | reply                               | state       | received | ids                                    |
      | passive-ack  | passively | ACK     | 0    | nothing                             | ESTABLISHED | nothing  | EP-SYN-RECEIVED-SEG-SEQ-2 S-137 S-307  |
      | passive-text | passively | ACK     | 5    | <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK> | ESTABLISHED | 5 octets | EP-SYN-RECEIVED-SEG-TEXT-1 S-009 S-033 |
      | passive-fin  | passively | FIN,ACK | 0    | <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK> | CLOSE-WAIT  | nothing  | EP-SYN-RECEIVED-SEG-FIN-1              |
      | active-ack   | actively  | ACK     | 0    | nothing                             | ESTABLISHED | nothing  | EP-SYN-RECEIVED-SEG-SEQ-2 MUST-10      |
      | active-text  | actively  | ACK     | 5    | <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK> | ESTABLISHED | 5 octets | EP-SYN-RECEIVED-SEG-TEXT-1             |
      | active-fin   | actively  | FIN,ACK | 0    | <SEQ=ISS + 1><ACK=IRS + 2><CTL=ACK> | CLOSE-WAIT  | nothing  | EP-SYN-RECEIVED-SEG-FIN-1              |

  @id:3.10.7.4/handshake-told @must @EP-SYN-RECEIVED-SEG-ACK-3
  Scenario Outline: The user learns of the connection when the acknowledgment is there, not before
    Substance: 3.5; a connection reported too early may not exist.

    Given a connection in SYN-RECEIVED, opened <how>
    Then the user is told nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1>
    Then the user is told <event>
    And the stack sends nothing

    Examples:
      | id      | how       | event       |
      | passive | passively | accepted    |
      | active  | actively  | established |

  @id:3.10.7.4/handshake-window @must @EP-SYN-RECEIVED-SEG-ACK-3
  Scenario: The window of the acknowledgment, not that of the SYN, bounds what is sent at first
    Substance: data sent beyond the peer's window is lost, and a window not used stalls the connection (3.8.6).

    Given a listening stack
    When the peer sends <CTL=SYN><WND=500><MSS=500>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><WND=1000>
    And the user sends 1500 octets
    Then the stack sends <SEQ=ISS + 1><DATA=500>
    And the stack sends <SEQ=ISS + 501><DATA=500>
    And the stack sends nothing

  @id:3.10.7.4/handshake-ack-too-low @must @EP-SYN-RECEIVED-SEG-ACK-4 @EP-ANY-GEN-10
  Scenario Outline: An acknowledgment that does not reach the SYN is refused with a reset, and the handshake goes on
    Substance: 3.5.2, group 2, says the same; figure 9 rests on it.

    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=RCV.NXT><ACK=<ack>><DATA=<data>>
    Then the stack sends <SEQ=SEG.ACK><CTL=RST>
    And the connection is in SYN-RECEIVED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in ESTABLISHED

    Examples:
      | id             | how       | ack        | data |
      | passive-at-iss | passively | ISS        | 0    |
      | passive-below  | passively | ISS - 1000 | 0    |
      | passive-text   | passively | ISS        | 5    |
      | active-at-iss  | actively  | ISS        | 0    |

  @id:3.10.7.4/handshake-ack-too-high @must @EP-SYN-RECEIVED-SEG-ACK-4 @EP-SYN-RECEIVED-SEG-ACK-2
  Scenario Outline: An acknowledgment of what was not sent is answered, and the handshake goes on
    Substance: 3.5.2, group 2, has a reset sent; the check of RFC 5961, placed before it in the text, an acknowledgment. Silence or ESTABLISHED would be neither.

    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=RCV.NXT><ACK=<ack>>
    Then the stack does one of
      | choice         | sends                               | clause                              | state        |
      | reset          | <SEQ=SEG.ACK><CTL=RST>              | 3.5.2 group 2, 3.10.7.4 fifth check | SYN-RECEIVED |
      | acknowledgment | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | 3.10.7.4 fifth check, RFC 5961 5    | SYN-RECEIVED |
    And the connection is in SYN-RECEIVED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in ESTABLISHED

    Examples:
      | id      | how       | ack              |
      | passive | passively | ISS + 2          |
      | active  | actively  | ISS + 2          |
      | far-off | passively | ISS + 2147483648 |
