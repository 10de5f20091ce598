Feature: A reset at RCV.NXT ends the connection
  RFC 9293 3.10.7.4, second check, case 2, and 3.5.3. Resets inside and outside the window have files of their own.

  @id:3.10.7.4/reset-closes @must @EP-ANY-GEN-7
  Scenario Outline: A reset at RCV.NXT closes the connection without an answer
    Substance: 3.5.3 says the same.

    Given a connection in <state>
    When the peer sends <SEQ=RCV.NXT><CTL=<ctl>>
    Then the stack sends nothing
    And the connection is in CLOSED
    When the peer sends <SEQ=RCV.NXT><ACK=SND.NXT>
    Then the stack sends <SEQ=SEG.ACK><CTL=RST>

    Examples:
      | id                  | state       | ctl     | ids                      |
      | established-rst     | ESTABLISHED | RST     | EP-ESTABLISHED-SEG-RST-2 |
      | established-rst-ack | ESTABLISHED | RST,ACK | EP-ESTABLISHED-SEG-RST-2 |
      | fin-wait-1-rst      | FIN-WAIT-1  | RST     | EP-FIN-WAIT-1-SEG-RST-2  |
      | fin-wait-2-rst-ack  | FIN-WAIT-2  | RST,ACK | EP-FIN-WAIT-2-SEG-RST-2  |
      | close-wait-rst      | CLOSE-WAIT  | RST     | EP-CLOSE-WAIT-SEG-RST-2  |
      | closing-rst-ack     | CLOSING     | RST,ACK | EP-CLOSING-SEG-RST-2     |
      | last-ack-rst        | LAST-ACK    | RST     | EP-LAST-ACK-SEG-RST-2    |

  @id:3.10.7.4/reset-told @must @MUST-12 @S-098
  Scenario Outline: The user is told of the reset, other than of a FIN
    Given a connection in <connection>
    When the peer sends <SEQ=RCV.NXT><CTL=RST>
    Then the user is told connection reset
    And the stack sends nothing

    Examples:
      | id                 | connection                   | ids                      |
      | established        | ESTABLISHED                  | EP-ESTABLISHED-SEG-RST-2 |
      | established-active | ESTABLISHED, opened actively | EP-ESTABLISHED-SEG-RST-2 |
      | fin-wait-1         | FIN-WAIT-1                   | EP-FIN-WAIT-1-SEG-RST-2  |
      | fin-wait-2         | FIN-WAIT-2, opened actively  | EP-FIN-WAIT-2-SEG-RST-2  |
      | close-wait         | CLOSE-WAIT                   | EP-CLOSE-WAIT-SEG-RST-2  |

  @id:3.10.7.4/reset-with-more @must @EP-ANY-GEN-5 @EP-ANY-GEN-7
  Scenario Outline: Whatever else a reset at RCV.NXT carries, it closes the connection and is not answered
    Substance: a connection that a valid reset leaves open is half-open (3.5.1); a reset that is answered goes round for ever.

    Given a connection in <state>
    When the peer sends <segment>
    Then the stack sends nothing
    And the connection is in CLOSED

    Examples:
      | id           | state       | segment                                              | level  | ids                      |
      | unsent-ack   | ESTABLISHED | <SEQ=RCV.NXT><ACK=SND.NXT + 1><CTL=RST,ACK>          | must   | EP-ESTABLISHED-SEG-RST-2 |
      | old-ack      | FIN-WAIT-2  | <SEQ=RCV.NXT><ACK=SND.UNA - 2000000000><CTL=RST,ACK> | must   | EP-FIN-WAIT-2-SEG-RST-2  |
      | syn          | CLOSE-WAIT  | <SEQ=RCV.NXT><CTL=RST,SYN>                           | must   | EP-CLOSE-WAIT-SEG-RST-2  |
      | fin          | FIN-WAIT-1  | <SEQ=RCV.NXT><ACK=SND.NXT><CTL=RST,FIN,ACK>          | must   | EP-FIN-WAIT-1-SEG-RST-2  |
      | text         | ESTABLISHED | <SEQ=RCV.NXT><CTL=RST,ACK><DATA=5>                   | should | SHLD-2                   |
      | text-closing | LAST-ACK    | <SEQ=RCV.NXT><ACK=SND.UNA><CTL=RST,ACK><DATA=5>      | should | SHLD-2                   |

  @id:3.10.7.4/reset-returns-to-listen @must @MUST-11 @EP-SYN-RECEIVED-SEG-RST-2 @EP-ANY-GEN-7 @S-239
  Scenario Outline: After a passive OPEN a reset at RCV.NXT in SYN-RECEIVED leads back to LISTEN, and nobody is told
    Given a connection in SYN-RECEIVED, opened passively
    When the peer sends <SEQ=RCV.NXT><CTL=<ctl>>
    Then the stack sends nothing
    And the connection is in LISTEN
    And the user is told nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1>
    Then the stack sends <SEQ=SEG.ACK><CTL=RST>
    And the port still listens

    Examples:
      | id      | ctl     |
      | rst     | RST     |
      | rst-ack | RST,ACK |

  @id:3.10.7.4/reset-refuses @must @MUST-11 @EP-SYN-RECEIVED-SEG-RST-3 @EP-ANY-GEN-7
  Scenario Outline: After an active OPEN a reset at RCV.NXT in SYN-RECEIVED closes the connection
    Given a connection in SYN-RECEIVED, opened actively
    When the peer sends <SEQ=RCV.NXT><CTL=<ctl>>
    Then the stack sends nothing
    And the connection is in CLOSED
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1>
    Then the stack sends <SEQ=SEG.ACK><CTL=RST>
    And the port is closed

    Examples:
      | id      | ctl     |
      | rst     | RST     |
      | rst-ack | RST,ACK |

  @id:3.10.7.4/reset-refuses-by-name @should @EP-SYN-RECEIVED-SEG-RST-3
  Scenario: After an active OPEN such a reset is told as a refusal
    Detail: under which name the user learns of the end is a matter of the interface (3.9.1).

    Given a connection in SYN-RECEIVED, opened actively
    When the peer sends <SEQ=RCV.NXT><CTL=RST>
    Then the user is told connection refused

  @id:3.10.7.4/reset-bad-ack-syn-received @should @EP-SYN-RECEIVED-SEG-RST-2 @EP-ANY-GEN-5
  Scenario: A reset at RCV.NXT in SYN-RECEIVED is checked for its sequence number only
    Detail: 3.10 lets the order of the checks differ; a stack that looks at the acknowledgment first drops such a reset.

    Given a connection in SYN-RECEIVED, opened passively
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 2><CTL=RST,ACK>
    Then the stack sends nothing
    And the connection is in LISTEN

  @id:3.10.7.4/reset-in-time-wait @must @EP-TIME-WAIT-SEG-RST-2 @EP-ANY-GEN-7
  Scenario Outline: A reset at RCV.NXT in TIME-WAIT is not answered; it ends the state or is ignored
    Substance: 3.5.3 has it end the state, RFC 1337 has it ignored so that TIME-WAIT keeps its purpose.

    Given a connection in TIME-WAIT
    When the peer sends <SEQ=RCV.NXT><CTL=<ctl>>
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=SND.NXT><CTL=FIN,ACK>
    Then the stack does one of
      | choice  | sends                               | clause                | state     |
      | ended   | <SEQ=SEG.ACK><CTL=RST>              | 3.10.7.4 second check | CLOSED    |
      | ignored | <SEQ=ISS + 2><ACK=IRS + 2><CTL=ACK> | RFC 1337 section 3    | TIME-WAIT |

    Examples:
      | id      | ctl     |
      | rst     | RST     |
      | rst-ack | RST,ACK |
