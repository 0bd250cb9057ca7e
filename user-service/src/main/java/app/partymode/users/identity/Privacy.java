package app.partymode.users.identity;

/**
 * What a user lets others know.
 *
 * @param discoverableBy who may learn that the number is registered
 * @param partyStatusVisibleTo who sees the party status
 * @param introductions which users the user may be a step of an introduction for
 */
public record Privacy(Visibility discoverableBy, Visibility partyStatusVisibleTo, Visibility introductions) {

    public static final Privacy DEFAULT = new Privacy(Visibility.EVERYONE, Visibility.CONTACTS, Visibility.CONTACTS);
}
