Feature: Whatever arrives for a connection that is gone is refused
  RFC 9293 3.5.2, group 1, and figure 10, line 2. The first reset ends the connection; there is no listener behind it. A port that never had one is judged in 3.10.7.1,
  groups 2 and 3 state by state in 3.10.7.2 to 3.10.7.4.

  @id:3.5.2/gone @must @EP-ANY-GEN-10
  Scenario Outline: A segment for an ended connection draws a reset that its sender can accept, a reset draws nothing
    Substance: 3.5.1, the peer learns by this reset that it is alone.

    Given a connection in ESTABLISHED, opened actively
    When the peer sends <SEQ=IRS + 1><CTL=RST>
    Then the stack sends nothing
    When the peer sends <segment>
    Then the stack answers <reply>
    And the port is closed

    Examples:
      | id   | segment                             | reply                                 | ids                              |
      | text | <SEQ=IRS + 1><ACK=ISS + 1><DATA=10> | <SEQ=ISS + 1><CTL=RST>                | EP-CLOSED-SEG-TEXT-2             |
      | syn  | <SEQ=900000><CTL=SYN>               | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-CLOSED-SEG-SYN-1              |
      | rst  | <SEQ=IRS + 1><CTL=RST>              | nothing                               | EP-CLOSED-SEG-RST-1 EP-ANY-GEN-7 |

  @id:3.5.2/gone-for-the-listener @must @EP-ANY-GEN-10
  Scenario: Text for a connection that was reset is refused, though its port listens
    Substance: 3.5.1 as above; the listener has not inherited the connection.

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><CTL=RST>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=10>
    Then the stack sends <SEQ=ISS + 1><CTL=RST>
    And the port still listens
