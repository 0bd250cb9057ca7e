package app.partymode.users.identity;

/**
 * What a user lets others know.
 *
 * @param discoverableBy who may learn that the number is registered
 * @param partyStatusVisibleTo who sees the party status
 */
public record Privacy(Audience discoverableBy, Audience partyStatusVisibleTo) {

    public static final Privacy DEFAULT = new Privacy(Audience.EVERYONE, Audience.CONTACTS);
}
