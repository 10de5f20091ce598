Feature: SEND after CLOSE
  RFC 9293 3.10.2, FIN-WAIT-1, FIN-WAIT-2, CLOSING, LAST-ACK and TIME-WAIT.

  @id:3.10.2/after-close @must @EP-ANY-GEN-1
  Scenario Outline: After its FIN a stack takes no more text from its user and sends none
    Substance: 3.6, no further SENDs from the user will be accepted; the FIN has the last number.

    Given a connection in <state>
    When the user sends 5 octets
    Then the call is refused
    And the stack sends nothing
    And the connection is in <state>

    Examples:
      | id         | state      | ids                              |
      | fin-wait-1 | FIN-WAIT-1 | EP-FIN-WAIT-1-SEND-1 S-014 S-251 |
      | fin-wait-2 | FIN-WAIT-2 | EP-FIN-WAIT-2-SEND-1 S-042       |
      | closing    | CLOSING    | EP-CLOSING-SEND-1                |
      | last-ack   | LAST-ACK   | EP-LAST-ACK-SEND-1               |
      | time-wait  | TIME-WAIT  | EP-TIME-WAIT-SEND-1              |

  @id:3.10.2/after-queued-close @must
  Scenario Outline: Nor does it while the FIN still waits behind text
    Substance: 3.9.1.4, CLOSE means "I have no more to send", whether the FIN is out or not.

    Given the peer announces a window of 0
    And a connection in <state>
    When the user sends "last"
    And the user closes
    And the user sends "more"
    Then the call is refused
    And the stack sends nothing
    When the peer sends <SEQ=RCV.NXT><ACK=ISS + 1><WND=1000>
    Then the stack does one of
      | choice         | sends                                                                       | clause |
      | FIN on text    | <SEQ=ISS + 1><CTL=FIN,ACK><DATA="last">                                     | 3.4    |
      | FIN after text | <SEQ=ISS + 1><CTL=ACK><DATA="last"> then <SEQ=ISS + 5><CTL=FIN,ACK><DATA=0> | 3.10.4 |

    Examples:
      | id          | state       | ids                                         |
      | established | ESTABLISHED | EP-FIN-WAIT-1-SEND-1 EP-ESTABLISHED-CLOSE-2 |
      | close-wait  | CLOSE-WAIT  | EP-CLOSE-WAIT-CLOSE-2                       |

  @id:3.10.2/after-close-while-opening @must @reference-only @needs-parameters-spec @EP-SYN-RECEIVED-CLOSE-2
  Scenario: Nor does the reference while the CLOSE waits for the handshake
    Substance: as above. An interface whose SEND waits for the handshake has nothing that the CLOSE could wait behind.

    Given a connection in SYN-RECEIVED, opened actively
    When the user sends "last"
    And the user closes
    And the user sends "more"
    Then the call is refused
    And the stack sends nothing
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack does one of
      | choice         | sends                                                                       | clause |
      | FIN on text    | <SEQ=ISS + 1><CTL=FIN,ACK><DATA="last">                                     | 3.4    |
      | FIN after text | <SEQ=ISS + 1><CTL=ACK><DATA="last"> then <SEQ=ISS + 5><CTL=FIN,ACK><DATA=0> | 3.10.4 |
