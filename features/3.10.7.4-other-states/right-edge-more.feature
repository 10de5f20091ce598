@reference-only @needs-parameters-spec
Feature: The window that the reference announces
  RFC 9293 3.8.6. How much a stack offers is its own affair; what the reference has offered it keeps to.

  @id:3.10.7.4/right-edge @should @SHLD-14 @EP-ANY-GEN-11
  Scenario: Text that the user has not taken yet narrows the window by its length, and the right edge stays where it was
    Given a connection in ESTABLISHED
    When the peer sends <SEQ=IRS + 1><ACK=ISS + 1><DATA=5>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 6><WND=65530>
    When the peer sends <SEQ=IRS + 6><ACK=ISS + 1><DATA=1000>
    Then the stack sends <SEQ=ISS + 1><ACK=IRS + 1006><WND=64530>
