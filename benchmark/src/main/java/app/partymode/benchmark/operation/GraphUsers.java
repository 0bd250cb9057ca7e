package app.partymode.benchmark.operation;

import app.partymode.benchmark.socialgraph.Person;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.UserEvent;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Visibility;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A social graph's people as the service hears of them. */
public final class GraphUsers {

    private static final Instant SIGNUP = Instant.parse("2026-01-02T03:04:05Z");
    private static final int ONE_PARTIES_OF = 8;

    private GraphUsers() {}

    /** The events that all registered people have signed up by, in the order of the people. */
    public static List<StreamEntry> signups(SocialGraph graph) {
        int[] registered = graph.registered();
        return IntStream.range(0, registered.length)
                .mapToObj(i -> StreamEntry.user("benchmark", i + 1L, signup(registered[i])))
                .toList();
    }

    private static UserEvent signup(int person) {
        @Nullable PartyStatus status = parties(person) ? new PartyStatus(true, "come along", null, SIGNUP) : null;
        return new UserEvent(
                Person.userId(person),
                1,
                SIGNUP,
                false,
                Person.number(person).digits(),
                Person.username(person),
                true,
                status,
                Visibility.EVERYONE,
                Visibility.EVERYONE,
                Visibility.CONTACTS,
                List.of(),
                SIGNUP,
                SIGNUP);
    }

    private static boolean parties(int person) {
        return person % ONE_PARTIES_OF == 0;
    }

    /** How many updates the signups make: of who joined, and of who parties. */
    static long updates(SocialGraph graph) {
        return Arrays.stream(graph.registered())
                .mapToLong(person -> parties(person) ? 2 : 1)
                .sum();
    }

    public static List<Contact> contacts(int... people) {
        return Arrays.stream(people).mapToObj(Person::contact).toList();
    }
}
