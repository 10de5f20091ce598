Feature: The acknowledgment is checked first in SYN-SENT
  RFC 9293 3.10.7.3, first and fifth check. After each probe the right SYN,ACK still completes the connection.

  @id:3.10.7.3/bad-ack-refused @must @EP-SYN-SENT-SEG-ACK-1 @EP-ANY-GEN-1 @EP-ANY-GEN-10
  Scenario Outline: An acknowledgment of anything but the SYN is refused with a reset, and the connection goes on opening
    Substance: 3.5.2, group 2, and figures 8 to 11 rest on this reset.

    Given a connection in SYN-SENT
    When the peer sends <segment>
    Then the stack sends <SEQ=SEG.ACK><CTL=RST>
    And the connection is in SYN-SENT
    And the user is told nothing
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>

    Examples:
      | id             | segment                                   | ids          |
      | ack-at-iss     | <SEQ=5000><ACK=ISS><CTL=ACK>              |              |
      | ack-above      | <SEQ=5000><ACK=ISS + 2><CTL=ACK>          |              |
      | ack-far-above  | <SEQ=5000><ACK=ISS + 2147483647><CTL=ACK> | EP-ANY-GEN-2 |
      | syn-ack-at-iss | <SEQ=5000><ACK=ISS><CTL=SYN,ACK>          | S-029 S-285  |
      | syn-ack-above  | <SEQ=5000><ACK=ISS + 2><CTL=SYN,ACK>      | S-029 S-285  |

  @id:3.10.7.3/bad-ack-on-reset @must @EP-SYN-SENT-SEG-ACK-2 @EP-ANY-GEN-7 @EP-ANY-GEN-1
  Scenario Outline: A reset that acknowledges anything but the SYN is dropped in silence
    Substance: 3.5.3 says the same; else any stray reset would end the attempt. (A SYN that is repeated is no answer to it; whether it comes too early, RFC 6298 says.)

    Given a connection in SYN-SENT
    When the peer sends <segment>
    Then the stack does one of
      | choice       | sends              | clause     |
      | silent       | nothing            | 3.10.7.3   |
      | SYN repeated | <SEQ=ISS><CTL=SYN> | RFC 6298 5 |
    And the connection is in SYN-SENT
    And the user is told nothing
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>

    Examples:
      | id       | segment                                  |
      | at-iss   | <SEQ=5000><ACK=ISS><CTL=RST,ACK>         |
      | above    | <SEQ=5000><ACK=ISS + 2><CTL=RST,ACK>     |
      | with-syn | <SEQ=5000><ACK=ISS + 2><CTL=RST,SYN,ACK> |

  @id:3.10.7.3/no-syn-dropped @must @EP-SYN-SENT-SEG-SYN-3 @EP-ANY-GEN-1
  Scenario Outline: A segment with neither SYN nor RST, and no bad acknowledgment, is dropped in silence
    Substance: the numbers of the peer are not known yet (3.10.7.4, eighth check), so nothing in it can be taken.

    Given a connection in SYN-SENT
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in SYN-SENT
    And the user is told nothing
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>

    Examples:
      | id      | segment                              | ids                                          |
      | ack     | <SEQ=5000><ACK=ISS + 1><CTL=ACK>     | EP-SYN-SENT-SEG-ACK-3                        |
      | fin-ack | <SEQ=5000><ACK=ISS + 1><CTL=FIN,ACK> | EP-SYN-SENT-SEG-FIN-3 EP-SYN-SENT-SEG-ACK-3  |
      | fin     | <SEQ=5000><CTL=FIN>                  | EP-SYN-SENT-SEG-FIN-3 EP-SYN-SENT-SEG-ACK-4  |
      | text    | <SEQ=5000><CTL=PSH><DATA=5>          | EP-SYN-SENT-SEG-TEXT-3 EP-SYN-SENT-SEG-ACK-4 |
