Feature: A user that gives up receiving too
  RFC 9293 3.6.1: a host may let CLOSE end both directions for its user (MAY-1); text that is lost by that should draw a reset (SHLD-3). A full-duplex close goes on as usual.

  @id:3.6.1/close-with-unread-text @must @MAY-1 @SHLD-3 @S-288
  Scenario: Text unread when the user closes both ways is shown to be lost by a reset, or the FIN goes out as usual
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    When the user closes both ways
    Then the stack does one of
      | choice                     | sends                                   | clause                | state               |
      | full-duplex                | <SEQ=ISS + 1><ACK=IRS + 6><CTL=FIN,ACK> | 3.10.4                | FIN-WAIT-1          |
      | half-duplex, bare reset    | <SEQ=ISS + 1><CTL=RST>                  | 3.6.1 (MAY-1, SHLD-3) | CLOSED or TIME-WAIT |
      | half-duplex, reset and ACK | <SEQ=ISS + 1><ACK=IRS + 6><CTL=RST,ACK> | 3.6.1 (MAY-1, SHLD-3) | CLOSED or TIME-WAIT |

  @id:3.6.1/text-after-close @must @MAY-1 @SHLD-3 @S-290
  Scenario: Text that arrives after the user closed both ways draws a reset, or is acknowledged as usual
    Given a connection in ESTABLISHED
    When the user closes both ways
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 2><DATA=5>
    Then the stack does one of
      | choice                     | sends                               | clause                | state               |
      | full-duplex                | <SEQ=ISS + 2><ACK=IRS + 6><CTL=ACK> | 3.6.1                 | FIN-WAIT-2          |
      | half-duplex, bare reset    | <SEQ=ISS + 2><CTL=RST>              | 3.6.1 (MAY-1, SHLD-3) | CLOSED or TIME-WAIT |
      | half-duplex, reset and ACK | <SEQ=ISS + 2><CTL=RST,ACK>          | 3.6.1 (MAY-1, SHLD-3) | CLOSED or TIME-WAIT |

  @id:3.6.1/close-with-nothing-unread @must @EP-ESTABLISHED-CLOSE-1 @S-150
  Scenario: With nothing unread a close of both ways sends a FIN and no reset, and the connection ends in order
    Substance: 3.6, an abort would lose what is still under way to the peer.

    Given a connection in ESTABLISHED
    When the user sends 5 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK><DATA=5>
    When the user closes both ways
    Then the stack sends <SEQ=ISS + 6><ACK=IRS + 1><CTL=FIN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 7><CTL=FIN,ACK>
    Then the stack sends <SEQ=ISS + 7><ACK=IRS + 2><CTL=ACK>
    And the connection is in TIME-WAIT
