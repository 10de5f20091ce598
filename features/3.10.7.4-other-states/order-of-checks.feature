Feature: The first check that disposes of a segment ends its processing
  RFC 9293 3.10.7.4. 3.10 lets stacks check in another order of the same substance, so a reaction that is right for the other fault is a choice.
  More combinations stand with the single checks: resets with anything else, a bad acknowledgment with text or FIN, SYN with FIN.

  @id:3.10.7.4/order-old-and-no-ack @must @EP-ANY-GEN-5
  Scenario Outline: Outside the window and without ACK, a segment is answered or dropped, and not taken
    Substance: text of a segment that fits nowhere would falsify the stream.

    Given a connection in <state>
    When the peer sends <SEQ=<seq>><CTL=PSH><DATA=5>
    Then the stack does one of
      | choice         | sends                               | clause               |
      | sequence first | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | 3.10.7.4 first check |
      | ACK first      | nothing                             | 3.10.7.4 fifth check |
    And the connection is in <state>

    Examples:
      | id          | state       | seq               | ids                                               |
      | established | ESTABLISHED | RCV.NXT + RCV.WND | EP-ESTABLISHED-SEG-SEQ-5 EP-ESTABLISHED-SEG-ACK-1 |
      | close-wait  | CLOSE-WAIT  | RCV.NXT - 5       | EP-CLOSE-WAIT-SEG-SEQ-5 EP-CLOSE-WAIT-SEG-ACK-1   |

  @id:3.10.7.4/order-old-and-bad-ack @must @EP-ANY-GEN-5 @EP-SYN-RECEIVED-SEG-SEQ-5 @EP-SYN-RECEIVED-SEG-ACK-4
  Scenario Outline: Outside the window and with a bad acknowledgment, a segment in SYN-RECEIVED is answered for one of the two
    Substance: 3.5.2, group 2, has a reset sent for the one, the first check an acknowledgment for the other; the handshake goes on.

    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=<seq>><ACK=ISS>
    Then the stack does one of
      | choice         | sends                               | clause                              | state        |
      | sequence first | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | 3.10.7.4 first check                | SYN-RECEIVED |
      | ACK first      | <SEQ=ISS><CTL=RST>                  | 3.10.7.4 fifth check, 3.5.2 group 2 | SYN-RECEIVED |
    And the connection is in SYN-RECEIVED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in ESTABLISHED

    Examples:
      | id      | how       | seq                   |
      | passive | passively | RCV.NXT - 1           |
      | active  | actively  | RCV.NXT + RCV.WND + 1 |

  @id:3.10.7.4/order-reset-outside @must @EP-ANY-GEN-5 @EP-ANY-GEN-7
  Scenario Outline: Outside the window a reset is dropped, whatever else is wrong with it
    Substance: 3.5.3, it is not valid; and a reset is never answered but for the challenge.

    Given a connection in <state>
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in <state>

    Examples:
      | id      | state       | segment                                         | ids                      |
      | bad-ack | ESTABLISHED | <SEQ=RCV.NXT - 1><ACK=SND.NXT + 1><CTL=RST,ACK> | EP-ESTABLISHED-SEG-SEQ-6 |
      | syn     | FIN-WAIT-2  | <SEQ=RCV.NXT - 2><CTL=RST,SYN>                  | EP-FIN-WAIT-2-SEG-SEQ-6  |
      | fin     | TIME-WAIT   | <SEQ=RCV.NXT - 1><ACK=SND.NXT><CTL=RST,FIN,ACK> | EP-TIME-WAIT-SEG-SEQ-6   |

  @id:3.10.7.4/order-syn-and-bad-ack @must @EP-ANY-GEN-5
  Scenario Outline: A SYN with a bad acknowledgment inside the window is answered with one acknowledgment
    Substance: 3.5.2, group 3; SYN and acknowledgment call for the same answer, and it is sent once.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.NXT + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the stack sends nothing
    And the connection is in <state>

    Examples:
      | id          | state       | ids                                               |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-SYN-1 EP-ESTABLISHED-SEG-ACK-5 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-SYN-1 EP-CLOSE-WAIT-SEG-ACK-5   |
