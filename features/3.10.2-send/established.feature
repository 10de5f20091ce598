Feature: SEND on an open connection
  RFC 9293 3.10.2, ESTABLISHED and CLOSE-WAIT.

  @id:3.10.2/sent @must @S-117 @S-123 @S-208
  Scenario Outline: Text is sent at once at SND.NXT, with the acknowledgment of what has arrived
    Substance: 3.4 and 3.8, text under other numbers or with another acknowledgment is another stream.

    Given a connection in <state>
    When the user sends 500 octets
    Then the stack sends <SEQ=ISS + 1><ACK=<rcv>><CTL=ACK><DATA=500>
    And the connection is in <state>
    When the peer sends <SEQ=<rcv>><ACK=ISS + 501>
    And the user sends 7 octets
    Then the stack sends <SEQ=ISS + 501><ACK=<rcv>><CTL=ACK><DATA=7>

    Examples:
      | id          | state       | rcv     | ids                              |
      | established | ESTABLISHED | IRS + 1 | EP-ESTABLISHED-SEND-1 S-119      |
      | close-wait  | CLOSE-WAIT  | IRS + 2 | EP-CLOSE-WAIT-SEND-1 S-036 S-188 |

  @id:3.10.2/segmentized @must @EP-ESTABLISHED-SEND-1 @S-107 @S-108
  Scenario: Several SENDs come out as one stream of octets in the order of the calls
    Substance: 3.9.1.2, SENDs are served first come, first served; their limits are not kept (3.7).

    Given the peer announces a window of 0
    And a connection in ESTABLISHED
    When the user sends "one "
    And the user sends "two"
    Then the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><WND=1000>
    Then the stack does one of
      | choice       | sends                                                     | clause  |
      | together     | <SEQ=ISS + 1><DATA="one two">                             | 3.9.1.2 |
      | singly       | <SEQ=ISS + 1><DATA="one "> then <SEQ=ISS + 5><DATA="two"> | 3.9.1.2 |
      | first, Nagle | <SEQ=ISS + 1><DATA="one ">                                | 3.7.4   |

  @id:3.10.2/no-room @must @needs-parameters-spec
  Scenario Outline: Text for which there is no room is refused whole, what was taken before is delivered
    Substance: 3.10.2 names the error; text neither taken nor refused is lost.

    Given the parameter "SND_BUFFER" is "100"
    And a connection in <connection>
    When the user sends 100 octets
    And the user sends 1 octets
    Then the call is refused with "insufficient resources"
    When the peer sends <segment>
    Then the stack does one of
      | choice        | sends                                              | clause                |
      | after the ACK | <SEQ=ISS + 1><DATA=0> then <SEQ=ISS + 1><DATA=100> | 3.10.7.3 fourth check |
      | with the ACK  | <SEQ=ISS + 1><DATA=100>                            | 3.10.7.4 fifth check  |

    Examples:
      | id           | connection                    | segment                              | ids                    |
      | syn-sent     | SYN-SENT                      | <SEQ=7000><ACK=ISS + 1><CTL=SYN,ACK> | EP-SYN-SENT-SEND-2     |
      | syn-received | SYN-RECEIVED, opened actively | <SEQ=IRS + 1><ACK=ISS + 1>           | EP-SYN-RECEIVED-SEND-2 |

  @id:3.10.2/no-room-open @must @needs-parameters-spec
  Scenario Outline: What is not yet acknowledged takes up room, what is acknowledged does not
    Substance: as above.

    Given the parameter "SND_BUFFER" is "100"
    And a connection in <state>
    When the user sends 100 octets
    Then the stack sends <SEQ=ISS + 1><DATA=100>
    When the user sends 1 octets
    Then the call is refused with "insufficient resources"
    And the stack sends nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 101>
    And the user sends 100 octets
    Then the call succeeds
    And the stack sends <SEQ=ISS + 101><DATA=100>

    Examples:
      | id          | state       | ids                   |
      | established | ESTABLISHED | EP-ESTABLISHED-SEND-2 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-SEND-2  |
