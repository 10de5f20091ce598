Feature: A SYN in SYN-SENT completes the connection or crosses ours
  RFC 9293 3.10.7.3, fourth check.

  @id:3.10.7.3/syn-ack-establishes @must @EP-SYN-SENT-SEG-SYN-1 @EP-SYN-SENT-SEG-ACK-3 @S-006 @S-136 @S-141 @S-200 @S-233 @S-268
  Scenario: A SYN,ACK of our SYN is acknowledged and establishes the connection
    Substance: figure 6 in 3.5.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>
    And the user is told established
    And the connection is in ESTABLISHED
    When the peer sends <SEQ=7001><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=7006><CTL=ACK>
    And the user has received 5 octets

  @id:3.10.7.3/syn-ack-window @must @EP-SYN-SENT-SEG-SYN-1
  Scenario: The window in the SYN,ACK bounds what is sent at first
    Substance: data sent beyond the peer's window is lost (3.8.6); 3.10.7.3 sets SND.WND in its other branch only, it is needed in this one too.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK><WND=500>
    Then the stack sends <SEQ=ISS + 1><ACK=7001><CTL=ACK>
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><ACK=7001><DATA=500>
    And the stack sends nothing

  @id:3.10.7.3/syn-ack-with-more @should
  Scenario Outline: What a SYN,ACK carries besides is taken at once
    Detail: a stack that acknowledges the SYN alone loses nothing, the peer repeats the rest.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=<ctl>><DATA=<data>>
    Then the stack does one of
      | choice                | sends                                                                   | clause                |
      | one acknowledgment    | <SEQ=ISS + 1><ACK=<ack>><CTL=ACK>                                       | 3.10.7.3 fourth check |
      | one for the SYN first | <SEQ=ISS + 1><ACK=7001><CTL=ACK> then <SEQ=ISS + 1><ACK=<ack>><CTL=ACK> | 3.10.7.3 fourth check |
    And the connection is in <state>

    Examples:
      | id       | ctl         | data | ack  | state       | ids                                          |
      | text     | SYN,ACK     | 5    | 7006 | ESTABLISHED | EP-SYN-SENT-SEG-TEXT-1                       |
      | fin      | SYN,FIN,ACK | 0    | 7002 | CLOSE-WAIT  | EP-SYN-SENT-SEG-FIN-1                        |
      | text-fin | SYN,FIN,ACK | 5    | 7007 | CLOSE-WAIT  | EP-SYN-SENT-SEG-TEXT-1 EP-SYN-SENT-SEG-FIN-1 |

  @id:3.10.7.3/syn-ack-text-once @must @EP-SYN-SENT-SEG-TEXT-1 @EP-ANY-GEN-4 @S-031
  Scenario: Text on the SYN,ACK that comes again is delivered once
    Substance: an octet counts once (3.4), on whichever segment it comes.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK><DATA=5>
    Then the stack sends <SEQ=ISS + 1><CTL=ACK>
    When the peer sends <SEQ=7001><ACK=ISS + 1><DATA=10>
    Then the stack sends <SEQ=ISS + 1><ACK=7011><CTL=ACK>
    And the user has received 10 octets

  @id:3.10.7.3/crossing-syn @must @EP-SYN-SENT-SEG-SYN-2 @EP-SYN-SENT-SEG-ACK-4 @MUST-10
  Scenario: A SYN that crosses ours is answered with a SYN,ACK that repeats our number
    Given a connection in SYN-SENT
    When the peer sends <SEQ=7000><CTL=SYN>
    Then the stack sends <SEQ=ISS><ACK=7001><CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED
    And the user is told nothing
    When the peer sends <SEQ=7001><ACK=ISS + 1>
    Then the stack sends nothing
    And the user is told established
    And the connection is in ESTABLISHED

  @id:3.10.7.3/crossing-syn-window @must @EP-SYN-RECEIVED-SEG-ACK-3
  Scenario: After crossing SYNs the window of the acknowledgment bounds what is sent
    Substance: data sent beyond the peer's window is lost (3.8.6).

    Given a connection in SYN-SENT
    When the peer sends <SEQ=7000><CTL=SYN><WND=1000><MSS=500>
    Then the stack sends <SEQ=ISS><ACK=7001><CTL=SYN,ACK>
    When the peer sends <SEQ=7001><ACK=ISS + 1><WND=500>
    Then the stack sends nothing
    When the user sends 1000 octets
    Then the stack sends <SEQ=ISS + 1><ACK=7001><DATA=500>
    And the stack sends nothing

  @id:3.10.7.3/crossing-syn-with-more @must @EP-SYN-SENT-SEG-SYN-2 @EP-ANY-GEN-4
  Scenario Outline: What a crossing SYN carries besides waits for ESTABLISHED and counts once
    Substance: another state would follow; and an octet or FIN that counts twice shifts every number behind it.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=7000><CTL=<first>><DATA=<data>>
    Then the stack sends <SEQ=ISS><CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED
    And the user is told nothing
    When the peer sends <SEQ=7001><ACK=ISS + 1><CTL=<again>><DATA=<data>>
    Then the stack sends <SEQ=ISS + 1><ACK=<ack>><CTL=ACK>
    And the connection is in <state>

    Examples:
      | id   | first   | data | again   | ack  | state       | ids                    |
      | text | SYN     | 5    | ACK     | 7006 | ESTABLISHED | EP-SYN-SENT-SEG-TEXT-2 |
      | fin  | SYN,FIN | 0    | FIN,ACK | 7002 | CLOSE-WAIT  | EP-SYN-SENT-SEG-FIN-2  |
