package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.UserEvent;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The users that a batch of entries is about, by id and by number, as they are while it is applied. */
final class KnownUsers {

    private final TreeSet<String> userIds = new TreeSet<>();
    private final TreeSet<Long> numbers = new TreeSet<>();
    private final Map<String, Profile> byId = new HashMap<>();
    private final Map<PhoneNumber, Profile> byNumber = new HashMap<>();

    KnownUsers(List<StreamEntry> entries) {
        entries.stream().map(StreamEntry::event).filter(Objects::nonNull).forEach((UserEvent event) -> {
            userIds.add(event.userId());
            numbers.add(event.number());
        });
        entries.stream()
                .map(StreamEntry::suppression)
                .filter(Objects::nonNull)
                .forEach((Suppression suppression) -> numbers.add(suppression.number()));
    }

    /** What has to be read before the batch is applied. */
    Map<String, Collection<?>> wanted() {
        return Map.of("userIds", userIds, "numbers", numbers);
    }

    void put(Profile profile) {
        Profile before = byId.put(profile.userId(), profile);
        if (before != null) {
            byNumber.remove(before.number(), before);
        }
        byNumber.put(profile.number(), profile);
    }

    void remove(Profile profile) {
        byId.remove(profile.userId());
        byNumber.remove(profile.number());
    }

    Optional<Profile> byId(String userId) {
        return Optional.ofNullable(byId.get(userId));
    }

    Optional<Profile> byNumber(PhoneNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
