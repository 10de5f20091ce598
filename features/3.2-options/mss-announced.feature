Feature: The stack announces its maximum segment size
  RFC 9293 3.7.1. The link takes 1500 octets, so the value is 1460 over IPv4 and 1440 over IPv6, which differs from the defaults 536 and 1220.

  @id:3.2/mss-in-syn @should @SHLD-5
  Scenario Outline: The SYN of an active OPEN has the MSS option with the MTU less the fixed headers
    Given a connection in CLOSED
    When the user opens actively
    Then the stack sends <CTL=SYN><MSS=<mss>>

    Examples:
      | id   | mss  |
      | ipv4 | 1460 |

    @ipv6 @needs-family-6
    Examples:
      | id   | mss  |
      | ipv6 | 1440 |

  @id:3.2/mss-in-syn-ack @should @SHLD-5
  Scenario Outline: The SYN,ACK has it too, whether the peer's SYN had one or not
    Given a listening stack
    When the peer sends <CTL=SYN><options>
    Then the stack sends <CTL=SYN,ACK><MSS=<mss>>

    Examples:
      | id           | options    | mss  |
      | ipv4         | <MSS=1460> | 1460 |
      | ipv4-without | <OPT=none> | 1460 |

    @ipv6 @needs-family-6
    Examples:
      | id           | options    | mss  |
      | ipv6-without | <OPT=none> | 1440 |

  @id:3.2/mss-in-crossing-syn-ack @should @SHLD-5
  Scenario: The SYN,ACK that answers a crossing SYN has it as well
    Given a connection in SYN-SENT
    When the peer sends <CTL=SYN>
    Then the stack sends <SEQ=ISS><ACK=IRS + 1><CTL=SYN,ACK><MSS=1460>
