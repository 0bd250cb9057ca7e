package app.partymode.users.identity;

/**
 * Published in this process after each change of a user, so that it is relayed without delay. Losing one loses nothing.
 */
public record UserChanged() {}
