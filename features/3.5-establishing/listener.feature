Feature: One listener, many connections
  RFC 9293 3.3.1 and 3.4.1: a connection is a pair of sockets; the listener itself is none.

  @id:3.5/two-connections @must @S-058 @S-111
  Scenario: Two connections on one port each get their own text
    Substance: 3.4.1, a connection is defined by a pair of sockets.

    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><DATA="old">
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 4><CTL=ACK>
    When a new peer sends <CTL=SYN>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA="newer">
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    And the user is told accepted
    And the user has received "newer"

  @id:3.5/overtaken-handshake @must @S-058
  Scenario: A second peer completes its handshake while the first has not
    Substance: 3.4.1, as above; each half-open connection has its own record.

    Given a connection in SYN-RECEIVED
    When a new peer sends <CTL=SYN>
    Then the stack sends <ACK=IRS + 1><CTL=SYN,ACK>
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1>
    Then the stack sends nothing
    And the user is told accepted
    And the connection is in ESTABLISHED

  @id:3.5/first-lives-on @must @S-058
  Scenario: What happens to a second connection leaves the first alone
    Substance: 3.4.1, as above.

    Given a connection in ESTABLISHED
    Then the port still listens
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><CTL=ACK>
    And the user has received 5 octets

  @id:3.5/opened-anew @must @S-028
  Scenario Outline: When a connection has ended, a SYN of the same peer opens the next one
    Substance: 3.4.1, a pair of sockets can be used again; the listener has not ended with the connection.

    Given IRS is 1000
    And a connection in <state>
    When the peer sends <segment>
    Then the stack sends nothing
    When the peer sends <SEQ=900000><CTL=SYN>
    Then the stack sends <ACK=900001><CTL=SYN,ACK>
    When the peer sends <SEQ=900001><ACK=ISS + 1>
    Then the stack sends nothing
    And the connection is in ESTABLISHED
    And the port still listens

    Examples:
      | id     | state       | segment                 |
      | reset  | ESTABLISHED | <SEQ=1001><CTL=RST>     |
      | closed | LAST-ACK    | <SEQ=1002><ACK=ISS + 2> |
