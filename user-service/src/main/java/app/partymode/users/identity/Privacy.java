package app.partymode.users.identity;

/**
 * What a user lets others know.
 *
 * @param discoverableBy who may learn that the number is registered
 * @param partyStatusVisibleTo who sees the party status
 */
public record Privacy(Visibility discoverableBy, Visibility partyStatusVisibleTo) {

    public static final Privacy DEFAULT = new Privacy(Visibility.EVERYONE, Visibility.CONTACTS);
}
