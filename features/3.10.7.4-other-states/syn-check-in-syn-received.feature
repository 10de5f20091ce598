Feature: A SYN in SYN-RECEIVED
  RFC 9293 3.10.7.4, first and fourth check, where the text contradicts itself or common stacks (appendix A.2): every legal reaction is named.

  @id:3.10.7.4/repeated-syn @must @EP-SYN-RECEIVED-SEG-SEQ-5
  Scenario Outline: A repeated SYN is answered, and the handshake still completes
    Substance: a peer whose SYN,ACK was lost must get an answer; a stack that starts anew would lose the numbers it has given out.

    Given a connection in SYN-RECEIVED, opened <how>
    When the peer sends <SEQ=IRS><CTL=SYN>
    Then the stack does one of
      | choice              | sends                               | clause               | state        |
      | bare acknowledgment | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | 3.10.7.4 first check | SYN-RECEIVED |
      | SYN,ACK again       | <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK> | 3.8.1, appendix A.2  | SYN-RECEIVED |
    And the connection is in SYN-RECEIVED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in ESTABLISHED

    Examples:
      | id      | how       |
      | passive | passively |
      | active  | actively  |

  @id:3.10.7.4/new-syn-passive @must @MUST-11 @EP-SYN-RECEIVED-SEG-SYN-1
  Scenario Outline: After a passive OPEN a SYN inside the window leads back to LISTEN or is challenged
    Given a connection in SYN-RECEIVED, opened passively
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack does one of
      | choice                   | sends                               | clause                | state        |
      | back to LISTEN           | nothing                             | 3.10.7.4 fourth check | LISTEN       |
      | challenge ACK            | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | RFC 5961 4.2          | SYN-RECEIVED |
      | reset and back to LISTEN | <reset>                             | 3.5.2 general rule    | LISTEN       |
    And the port still listens

    Examples:
      | id       | seq                   | ctl     | reset                                 |
      | syn      | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> |
      | syn-edge | RCV.NXT + RCV.WND - 1 | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> |
      | syn-ack  | RCV.NXT + 1           | SYN,ACK | <SEQ=ISS + 1><CTL=RST>                |
      | syn-fin  | RCV.NXT + 1           | SYN,FIN | <SEQ=0><ACK=SEG.SEQ + 2><CTL=RST,ACK> |

  @id:3.10.7.4/syn-outside-passive @should @EP-SYN-RECEIVED-SEG-SEQ-5 @EP-ANY-GEN-1
  Scenario Outline: After a passive OPEN a SYN outside the window is answered with an acknowledgment
    Detail: the answer is a courtesy to a peer that will repeat itself; SYN-RECEIVED is kept in any case.

    Given a connection in SYN-RECEIVED, opened passively
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK>
    And the connection is in SYN-RECEIVED

    Examples:
      | id         | seq               | ctl |
      | syn-before | RCV.NXT - 2       | SYN |
      | syn-beyond | RCV.NXT + RCV.WND | SYN |

  @id:3.10.7.4/crossing-syn-ack @must @MUST-10 @EP-SYN-RECEIVED-SEG-SEQ-9
  Scenario: After crossing SYNs the peer's SYN,ACK is taken or acknowledged, and the connection comes up
    Given a connection in SYN-RECEIVED, opened actively
    When the peer sends <SEQ=IRS><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack does one of
      | choice       | sends                               | clause                             | state                       |
      | taken        | nothing                             | 3.5 figure 7                       | ESTABLISHED                 |
      | acknowledged | <SEQ=ISS + 1><ACK=IRS + 1><CTL=ACK> | 3.10.7.4 first check, 3.5 figure 7 | ESTABLISHED or SYN-RECEIVED |
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets
    And the connection is in ESTABLISHED
