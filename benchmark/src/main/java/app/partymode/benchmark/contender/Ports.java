package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.Depth;
import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.DiscoveryBudget;
import app.partymode.contacts.addressbook.Synchronization;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.trust.TrustProperties;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.users.RegisteredUsers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** What the service asks of a matcher, as the service asks it, and what it does not ask: depth. Limits are off. */
public record Ports(
        AddressBooks books,
        FeedStore feed,
        Synchronization synchronization,
        Matches matches,
        SharedContacts shared,
        Suggestions suggestions,
        Introductions introductions,
        Circles circles,
        Updates updates,
        Depth depth) {

    /** Those of a Spring context. */
    static Ports of(BeanFactory beans) {
        AddressBooks books = beans.getBean(AddressBooks.class);
        FeedStore feed = beans.getBean(FeedStore.class);
        return new Ports(
                books,
                feed,
                synchronization(
                        books,
                        beans.getBean(RegisteredUsers.class),
                        feed,
                        beans.getBean(SuppressedNumbers.class),
                        beans.getBean(TestedNumbers.class)),
                beans.getBean(Matches.class),
                beans.getBean(SharedContacts.class),
                beans.getBean(Suggestions.class),
                beans.getBean(Introductions.class),
                beans.getBean(Circles.class),
                beans.getBean(Updates.class),
                beans.getBean(Depth.class));
    }

    /** Those of a row that is asked nothing else. */
    static Ports only(SharedContacts shared, Depth depth) {
        var books = NotOffered.port(AddressBooks.class);
        var feed = NotOffered.port(FeedStore.class);
        return new Ports(
                books,
                feed,
                synchronization(
                        books,
                        NotOffered.port(RegisteredUsers.class),
                        feed,
                        NotOffered.port(SuppressedNumbers.class),
                        NotOffered.port(TestedNumbers.class)),
                NotOffered.port(Matches.class),
                shared,
                NotOffered.port(Suggestions.class),
                NotOffered.port(Introductions.class),
                NotOffered.port(Circles.class),
                NotOffered.port(Updates.class),
                depth);
    }

    static Synchronization synchronization(
            AddressBooks books,
            RegisteredUsers users,
            FeedStore feed,
            SuppressedNumbers suppressed,
            TestedNumbers tested) {
        var settings = new ContactsProperties.Discovery(Duration.ofDays(7), Duration.ofDays(30), Duration.ofMinutes(1));
        var unlimited = new DiscoveryBudget(
                _ -> Optional.empty(), tested, settings, TrustProperties.with(Map.of()), Clock.systemUTC());
        return new Synchronization(
                books, new FormerNumbers(users), suppressed, unlimited, _ -> {}, feed::applyBookChanges);
    }
}
