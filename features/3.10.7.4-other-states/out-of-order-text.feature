Feature: Segments beyond a gap are held and worked off in the order of their numbers
  RFC 9293 3.10.7.4, first and seventh check.

  @id:3.10.7.4/gap-filled @should @SHLD-31 @EP-ANY-GEN-4 @MUST-58 @MUST-59
  Scenario Outline: A held segment is acknowledged and delivered with the one that fills the gap
    Given a connection in <state>
    When the peer sends <SEQ=IRS + <at>><ACK=SND.UNA><DATA=<octets>>
    And the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=<filler>>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + <ack>><CTL=ACK>
    And the user has received <total> octets
    And the connection is in <state>

    Examples:
      | id          | state       | at | octets | filler | ack | total | ids                                                |
      | exact       | ESTABLISHED | 6  | 5      | 5      | 11  | 10    | EP-ESTABLISHED-SEG-SEQ-8 EP-ESTABLISHED-SEG-TEXT-2 |
      | overlapping | ESTABLISHED | 6  | 5      | 8      | 11  | 10    | EP-ESTABLISHED-SEG-SEQ-8 EP-ESTABLISHED-SEG-SEQ-7  |
      | swallowing  | ESTABLISHED | 6  | 5      | 15     | 16  | 15    | EP-ESTABLISHED-SEG-SEQ-8                           |
      | still-a-gap | ESTABLISHED | 11 | 5      | 9      | 10  | 9     | EP-ESTABLISHED-SEG-SEQ-8                           |
      | fin-wait-1  | FIN-WAIT-1  | 6  | 5      | 5      | 11  | 10    | EP-FIN-WAIT-1-SEG-SEQ-8 EP-FIN-WAIT-1-SEG-TEXT-2   |
      | fin-wait-2  | FIN-WAIT-2  | 6  | 5      | 5      | 11  | 10    | EP-FIN-WAIT-2-SEG-SEQ-8 EP-FIN-WAIT-2-SEG-TEXT-2   |

  @id:3.10.7.4/gap-before-established @should @SHLD-31 @EP-SYN-RECEIVED-SEG-SEQ-8
  Scenario Outline: Text beyond a gap that comes before the handshake is complete is held too
    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=IRS + 6><ACK=SND.NXT><DATA=5>
    And the peer sends <SEQ=IRS + 1><ACK=SND.NXT><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets
    And the connection is in ESTABLISHED

    Examples:
      | id      | how       |
      | passive | passively |
      | active  | actively  |

  @id:3.10.7.4/several-held @should @SHLD-31 @EP-ESTABLISHED-SEG-SEQ-8 @EP-ANY-GEN-4
  Scenario Outline: Several held segments come out once and in order, whatever the order of their arrival
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + <first>><DATA=<n1>>
    And the peer sends <SEQ=IRS + <second>><DATA=<n2>>
    And the peer sends <SEQ=IRS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + <ack>><CTL=ACK>
    And the user has received <total> octets

    Examples:
      | id         | first | n1 | second | n2 | ack | total |
      | last-first | 11    | 5  | 6      | 5  | 16  | 15    |
      | second-gap | 6     | 5  | 16     | 5  | 11  | 10    |
      | overlap    | 6     | 7  | 9      | 7  | 16  | 15    |
      | containing | 8     | 3  | 6      | 10 | 16  | 15    |

  @id:3.10.7.4/two-gaps @should @SHLD-31 @EP-ESTABLISHED-SEG-SEQ-8 @EP-ANY-GEN-4
  Scenario: Behind a second gap text is held until that one is filled as well
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 16><DATA=5>
    And the peer sends <SEQ=IRS + 6><DATA=5>
    And the peer sends <SEQ=IRS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 11><CTL=ACK>
    And the user has received 10 octets
    When the peer sends <SEQ=IRS + 11><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 21><CTL=ACK>
    And the user has received 10 octets

  @id:3.10.7.4/held-fin @should @SHLD-31 @EP-ANY-GEN-4
  Scenario Outline: A FIN beyond a gap takes effect when the gap is filled, not before
    Given a connection in <state>
    When the peer sends <SEQ=IRS + 6><ACK=SND.UNA><CTL=FIN,ACK><DATA=5>
    Then the connection is in <state>
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 12><CTL=ACK>
    And the connection is in <next>

    Examples:
      | id          | state       | next       | ids                                               |
      | established | ESTABLISHED | CLOSE-WAIT | EP-ESTABLISHED-SEG-SEQ-8 EP-ESTABLISHED-SEG-FIN-1 |
      | fin-wait-1  | FIN-WAIT-1  | CLOSING    | EP-FIN-WAIT-1-SEG-SEQ-8 EP-FIN-WAIT-1-SEG-FIN-2   |
      | fin-wait-2  | FIN-WAIT-2  | TIME-WAIT  | EP-FIN-WAIT-2-SEG-SEQ-8 EP-FIN-WAIT-2-SEG-FIN-1   |

  @id:3.10.7.4/early-fin @must @EP-ANY-GEN-4
  Scenario Outline: A FIN beyond a gap does not end the stream
    Substance: what lies before it would be lost (3.4, 3.6).

    Given a connection in <state>
    When the peer sends <SEQ=<seq>><ACK=SND.UNA><CTL=FIN,ACK>
    Then the connection is in <state>
    And the user is told nothing
    When the peer sends <SEQ=IRS + 1><ACK=SND.UNA><DATA=5>
    Then the stack sends <SEQ=SND.NXT><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets
    And the connection is in <state>

    Examples:
      | id          | state       | seq                   | ids                                               |
      | near        | ESTABLISHED | IRS + 11              | EP-ESTABLISHED-SEG-SEQ-8 EP-ESTABLISHED-SEG-FIN-1 |
      | at-the-edge | ESTABLISHED | RCV.NXT + RCV.WND - 1 | EP-ESTABLISHED-SEG-SEQ-4 EP-ESTABLISHED-SEG-FIN-1 |
      | fin-wait-2  | FIN-WAIT-2  | IRS + 11              | EP-FIN-WAIT-2-SEG-SEQ-8 EP-FIN-WAIT-2-SEG-FIN-1   |

  @id:3.10.7.4/gap-told @may @MAY-13 @EP-ESTABLISHED-SEG-TEXT-2
  Scenario: Text beyond a gap may be answered at once with the number that is missing
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 6><DATA=5>
    Then the stack does one of
      | choice  | sends                               | clause                          |
      | at once | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | 3.10.7.4 seventh check (MAY-13) |
      | not     | nothing                             | 3.10.7.4 seventh check (MAY-13) |
