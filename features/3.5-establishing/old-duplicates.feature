Feature: Old duplicates and half-open connections are found out
  RFC 9293 3.5 and 3.5.1, figures 8 to 11, each from both sides. The single answers are judged in 3.10.7; here the whole recovery is.

  @id:3.5/figure-8-server @must @EP-SYN-RECEIVED-SEG-RST-2 @MUST-11 @S-028 @S-239
  Scenario: A listener drawn out by an old SYN falls back on the reset and takes the true SYN
    Given a listening stack
    When the peer sends <SEQ=90><CTL=SYN>
    Then the stack sends <ACK=91><CTL=SYN,ACK>
    When the peer sends <SEQ=91><CTL=RST>
    Then the stack sends nothing
    And the user is told nothing
    When the peer sends <SEQ=100><CTL=SYN>
    Then the stack sends <ACK=101><CTL=SYN,ACK>
    When the peer sends <SEQ=101><ACK=ISS + 1>
    Then the stack sends nothing
    And the user is told accepted
    And the connection is in ESTABLISHED

  @id:3.5/figure-8-client @must @EP-SYN-SENT-SEG-ACK-1 @S-029 @S-285
  Scenario: A client that gets the answer to an old SYN resets it and completes its own attempt
    Substance: 3.5.2, group 2, and figure 8.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=300><ACK=ISS - 9><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS - 9><CTL=RST>
    And the connection is in SYN-SENT
    When the peer sends <SEQ=400><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=401><CTL=ACK>
    And the user is told established

  @id:3.5.1/figure-9-left-behind @must @EP-ESTABLISHED-SEG-SEQ-5 @EP-ESTABLISHED-SEG-RST-2
  Scenario: The end left behind answers the SYN of a peer that has forgotten it, takes its reset, and opens anew
    Substance: 3.5.2, group 3, and 3.5.3; without this the half-open connection stays for ever.

    Given IRS is 1000
    And a connection in ESTABLISHED
    When the peer sends <SEQ=400000><CTL=SYN>
    Then the stack sends <SEQ=ISS + 1><ACK=1001><CTL=ACK>
    And the connection is in ESTABLISHED
    When the peer sends <SEQ=1001><CTL=RST>
    Then the stack sends nothing
    And the user is told connection reset
    When the peer sends <SEQ=400000><CTL=SYN>
    Then the stack sends <ACK=400001><CTL=SYN,ACK>
    And the connection is in SYN-RECEIVED

  @id:3.5.1/figure-9-rebooted @must @EP-SYN-SENT-SEG-ACK-1 @EP-SYN-SENT-RTX-TIMEOUT-1
  Scenario: The end that has forgotten the connection resets the old acknowledgment, repeats its SYN and connects
    Substance: 3.5.2, group 2, and line 7 of figure 9.

    Given a connection in SYN-SENT
    When the peer sends <SEQ=300><ACK=ISS - 300>
    Then the stack sends <SEQ=ISS - 300><CTL=RST>
    And the connection is in SYN-SENT
    And the stack sends <SEQ=ISS><CTL=SYN> within 4 s
    When the peer sends <SEQ=700><ACK=ISS + 1><CTL=SYN,ACK>
    Then the stack sends <SEQ=ISS + 1><ACK=701><CTL=ACK>
    And the connection is in ESTABLISHED

  @id:3.5.1/figure-10-sender @must @EP-ESTABLISHED-SEG-RST-2 @S-220
  Scenario: An end whose text draws a reset from a peer that has forgotten it aborts the connection
    Substance: 3.5.1, figure 10.

    Given a connection in ESTABLISHED
    When the user sends 10 octets
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1><DATA=10>
    When the peer sends <SEQ=IRS + 1><CTL=RST>
    Then the user is told connection reset
    And the connection is in CLOSED
    And the stack sends nothing for 3 s

  @id:3.5.1/figure-11 @must @EP-LISTEN-SEG-ACK-1 @S-029 @S-238 @S-285
  Scenario: A listener that gets a SYN,ACK nobody asked for resets it and goes on listening
    Substance: figure 11, and 3.5.2.

    Given a listening stack
    When the peer sends <SEQ=500><ACK=90001><CTL=SYN,ACK>
    Then the stack sends <SEQ=90001><CTL=RST>
    And the connection is in LISTEN
    And the port still listens
