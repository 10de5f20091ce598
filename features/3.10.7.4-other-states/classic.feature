@reference-only @profile-classic @needs-parameters-spec
Feature: Without RFC 5961
  RFC 9293 3.10.7.4, second and fourth check, "implementations that do not follow RFC 5961": whatever lies in the window takes effect.

  @id:3.10.7.4/classic-reset @must @EP-ANY-GEN-7
  Scenario Outline: A reset anywhere inside the window closes the connection
    Substance: 3.5.3, a reset is valid if its number is in the window.

    Given the parameter "rfc5961" is "false"
    And a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends nothing
    And the connection is in <next>

    Examples:
      | id                   | connection                     | seq                   | ctl     | next   | ids                       |
      | syn-received-passive | SYN-RECEIVED, opened passively | RCV.NXT + RCV.WND - 1 | RST     | LISTEN | EP-SYN-RECEIVED-SEG-RST-5 |
      | syn-received-active  | SYN-RECEIVED, opened actively  | RCV.NXT + 1           | RST     | CLOSED | EP-SYN-RECEIVED-SEG-RST-6 |
      | established          | ESTABLISHED                    | RCV.NXT + 1           | RST     | CLOSED | EP-ESTABLISHED-SEG-RST-4  |
      | fin-wait-1           | FIN-WAIT-1                     | RCV.NXT + RCV.WND - 1 | RST     | CLOSED | EP-FIN-WAIT-1-SEG-RST-4   |
      | fin-wait-2           | FIN-WAIT-2                     | RCV.NXT + 1           | RST,ACK | CLOSED | EP-FIN-WAIT-2-SEG-RST-4   |
      | close-wait           | CLOSE-WAIT                     | RCV.NXT + RCV.WND - 1 | RST     | CLOSED | EP-CLOSE-WAIT-SEG-RST-4   |
      | closing              | CLOSING                        | RCV.NXT + 1           | RST     | CLOSED | EP-CLOSING-SEG-RST-4      |
      | last-ack             | LAST-ACK                       | RCV.NXT + RCV.WND - 1 | RST,ACK | CLOSED | EP-LAST-ACK-SEG-RST-4     |
      | time-wait            | TIME-WAIT                      | RCV.NXT + 1           | RST     | CLOSED | EP-TIME-WAIT-SEG-RST-4    |

  @id:3.10.7.4/classic-reset-told @must
  Scenario Outline: The user is told of such a reset
    Substance: 3.5.3 has the user advised.

    Given the parameter "rfc5961" is "false"
    And a connection in <connection>
    When the peer sends <SEQ=RCV.NXT + 1><CTL=RST>
    Then the user is told <event>
    And the stack sends nothing

    Examples:
      | id                  | connection                    | event              | ids                       |
      | syn-received-active | SYN-RECEIVED, opened actively | connection refused | EP-SYN-RECEIVED-SEG-RST-6 |
      | established         | ESTABLISHED                   | connection reset   | EP-ESTABLISHED-SEG-RST-4  |

  @id:3.10.7.4/classic-syn @must @EP-ANY-GEN-10
  Scenario Outline: A SYN inside the window is an error that resets the connection
    Substance: another state; the form of the reset is that of 3.5.2.

    Given the parameter "rfc5961" is "false"
    And a connection in <connection>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack sends <reset>
    And the connection is in CLOSED

    Examples:
      | id                          | connection                    | seq                   | ctl     | reset                                 | ids                       |
      | syn-received-active-syn     | SYN-RECEIVED, opened actively | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-SYN-RECEIVED-SEG-SYN-4 |
      | syn-received-active-syn-ack | SYN-RECEIVED, opened actively | RCV.NXT + 1           | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-SYN-RECEIVED-SEG-SYN-3 |
      | established-syn             | ESTABLISHED                   | RCV.NXT + RCV.WND - 1 | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-ESTABLISHED-SEG-SYN-3  |
      | established-syn-ack         | ESTABLISHED                   | RCV.NXT               | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-ESTABLISHED-SEG-SYN-2  |
      | fin-wait-1-syn              | FIN-WAIT-1                    | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-FIN-WAIT-1-SEG-SYN-3   |
      | fin-wait-1-syn-ack          | FIN-WAIT-1                    | RCV.NXT               | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-FIN-WAIT-1-SEG-SYN-2   |
      | fin-wait-2-syn              | FIN-WAIT-2                    | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-FIN-WAIT-2-SEG-SYN-3   |
      | fin-wait-2-syn-ack          | FIN-WAIT-2                    | RCV.NXT + 1           | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-FIN-WAIT-2-SEG-SYN-2   |
      | close-wait-syn              | CLOSE-WAIT                    | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-CLOSE-WAIT-SEG-SYN-3   |
      | close-wait-syn-ack          | CLOSE-WAIT                    | RCV.NXT               | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-CLOSE-WAIT-SEG-SYN-2   |
      | closing-syn                 | CLOSING                       | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-CLOSING-SEG-SYN-3      |
      | closing-syn-ack             | CLOSING                       | RCV.NXT               | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-CLOSING-SEG-SYN-2      |
      | last-ack-syn                | LAST-ACK                      | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-LAST-ACK-SEG-SYN-3     |
      | last-ack-syn-ack            | LAST-ACK                      | RCV.NXT + 1           | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-LAST-ACK-SEG-SYN-2     |
      | time-wait-syn               | TIME-WAIT                     | RCV.NXT               | SYN     | <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK> | EP-TIME-WAIT-SEG-SYN-3    |
      | time-wait-syn-ack           | TIME-WAIT                     | RCV.NXT               | SYN,ACK | <SEQ=SEG.ACK><CTL=RST>                | EP-TIME-WAIT-SEG-SYN-2    |

  @id:3.10.7.4/classic-syn-told @must @EP-ESTABLISHED-SEG-SYN-3
  Scenario: The user is told of such a reset by SYN
    Substance: 3.5.3 has the user advised.

    Given the parameter "rfc5961" is "false"
    And a connection in ESTABLISHED
    When the peer sends <SEQ=RCV.NXT><CTL=SYN>
    Then the stack sends <SEQ=0><ACK=SEG.SEQ + 1><CTL=RST,ACK>
    And the user is told connection reset

  @id:3.10.7.4/classic-outside @must
  Scenario Outline: Outside the window a SYN is still acknowledged and a reset still dropped
    Substance: 3.5.2, group 3, and 3.5.3.

    Given the parameter "rfc5961" is "false"
    And a connection in <state>
    When the peer sends <SEQ=<seq>><CTL=<ctl>>
    Then the stack answers <reply>
    And the connection is in <state>

    Examples:
      | id                     | state       | seq               | ctl | reply                               | ids                      |
      | established-syn-before | ESTABLISHED | RCV.NXT - 1       | SYN | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | EP-ESTABLISHED-SEG-SYN-4 |
      | fin-wait-1-syn         | FIN-WAIT-1  | RCV.NXT - 1       | SYN | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | EP-FIN-WAIT-1-SEG-SYN-4  |
      | fin-wait-2-syn         | FIN-WAIT-2  | RCV.NXT + RCV.WND | SYN | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | EP-FIN-WAIT-2-SEG-SYN-4  |
      | close-wait-syn         | CLOSE-WAIT  | RCV.NXT - 1       | SYN | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | EP-CLOSE-WAIT-SEG-SYN-4  |
      | closing-syn            | CLOSING     | RCV.NXT + RCV.WND | SYN | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | EP-CLOSING-SEG-SYN-4     |
      | last-ack-syn           | LAST-ACK    | RCV.NXT - 1       | SYN | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | EP-LAST-ACK-SEG-SYN-4    |
      | time-wait-syn          | TIME-WAIT   | RCV.NXT - 1       | SYN | <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK> | EP-TIME-WAIT-SEG-SYN-4   |
      | rst-before             | ESTABLISHED | RCV.NXT - 1       | RST | nothing                             | EP-ESTABLISHED-SEG-RST-1 |
      | rst-beyond             | ESTABLISHED | RCV.NXT + RCV.WND | RST | nothing                             | EP-ESTABLISHED-SEG-RST-1 |

  @id:3.10.7.4/classic-unsent @must
  Scenario Outline: An acknowledgment of what has not been sent is answered without RFC 5961 too
    Substance: 3.5.2, group 3.

    Given the parameter "rfc5961" is "false"
    And a connection in <state>
    When the peer sends <SEQ=RCV.NXT><ACK=SND.NXT + 1>
    Then the stack sends <SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id          | state       | ids                      |
      | established | ESTABLISHED | EP-ESTABLISHED-SEG-ACK-5 |
      | fin-wait-1  | FIN-WAIT-1  | EP-FIN-WAIT-1-SEG-ACK-5  |
      | fin-wait-2  | FIN-WAIT-2  | EP-FIN-WAIT-2-SEG-ACK-5  |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEG-ACK-5  |
      | closing     | CLOSING     | EP-CLOSING-SEG-ACK-5     |
      | last-ack    | LAST-ACK    | EP-LAST-ACK-SEG-ACK-5    |
      | time-wait   | TIME-WAIT   | EP-TIME-WAIT-SEG-ACK-5   |

  @id:3.10.7.4/classic-sent @must @EP-ESTABLISHED-SEG-ACK-4
  Scenario: An acknowledgment of all that has been sent is not
    Substance: an acknowledgment of an acknowledgment would go round for ever.

    Given the parameter "rfc5961" is "false"
    And a connection in ESTABLISHED
    When the peer sends <SEQ=RCV.NXT><ACK=SND.NXT>
    Then the stack sends nothing
    And the connection is in ESTABLISHED

  @id:3.10.7.4/classic-no-range @must @EP-ESTABLISHED-SEG-ACK-4
  Scenario: However old the acknowledgment, the text with it is taken
    Substance: the lower end of the range is RFC 5961's (5.2).

    Given the parameter "rfc5961" is "false"
    And a connection in ESTABLISHED
    When the peer sends <SEQ=RCV.NXT><ACK=SND.UNA - 65536><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets
