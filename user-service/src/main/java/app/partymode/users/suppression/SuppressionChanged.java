package app.partymode.users.suppression;

/** Published in this process after a number was suppressed or that was lifted, so that it is told without delay. Losing one loses nothing. */
public record SuppressionChanged() {}
