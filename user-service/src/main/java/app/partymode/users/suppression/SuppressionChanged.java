package app.partymode.users.suppression;

/**
 * Published in this process after a number was suppressed or its suppression lifted, so that it is relayed without
 * delay. Losing one loses nothing.
 */
public record SuppressionChanged() {}
