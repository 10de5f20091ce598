Feature: A reset in SYN-SENT counts only if it acknowledges the SYN
  RFC 9293 3.10.7.3, second check, and 3.5.3. The sequence number of such a reset cannot be judged, IRS is not known.

  @id:3.10.7.3/reset-closes @must @EP-SYN-SENT-SEG-RST-1 @EP-ANY-GEN-7
  Scenario Outline: A reset that acknowledges the SYN ends the attempt
    Substance: 3.5.3 says the same.

    Given a connection in SYN-SENT
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in CLOSED
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=SEG.ACK><CTL=RST>

    Examples:
      | id        | segment                                            | ids          |
      | seq-zero  | <SEQ=0><ACK=ISS + 1><CTL=RST,ACK>                  |              |
      | with-syn  | <SEQ=5000><ACK=ISS + 1><CTL=RST,SYN,ACK>           | EP-ANY-GEN-5 |
      | with-text | <SEQ=2500000000><ACK=ISS + 1><CTL=RST,ACK><DATA=5> | SHLD-2       |

  @id:3.10.7.3/reset-told @should @EP-SYN-SENT-SEG-RST-1
  Scenario: Such a reset is told as a reset
    Detail: under which name the user learns of the end is a matter of the interface (3.9.1).

    Given a connection in SYN-SENT
    When the peer sends <SEQ=0><ACK=ISS + 1><CTL=RST,ACK>
    Then the user is told connection reset

  @id:3.10.7.3/reset-without-ack @must @EP-SYN-SENT-SEG-RST-2 @EP-ANY-GEN-7 @EP-ANY-GEN-1
  Scenario Outline: A reset without ACK is dropped in silence
    Substance: 3.5.3 says the same; else any stray reset would end the attempt.

    Given a connection in SYN-SENT
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in SYN-SENT
    And the user is told nothing
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>

    Examples:
      | id      | segment                 | ids          |
      | rst     | <SEQ=0><CTL=RST>        |              |
      | rst-syn | <SEQ=5000><CTL=RST,SYN> | EP-ANY-GEN-5 |
