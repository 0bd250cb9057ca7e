package app.partymode.contacts.contract;

import app.partymode.contacts.acquaintance.Acquaintances;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.trust.TrustRanks;
import app.partymode.contacts.users.RegisteredUsers;
import org.springframework.beans.factory.BeanFactory;

/** All ports of one store. */
public record Matcher(
        AddressBooks books,
        TestedNumbers tested,
        Matches matches,
        SharedContacts shared,
        Suggestions suggestions,
        Introductions introductions,
        Circles circles,
        Updates updates,
        FeedStore feed,
        RegisteredUsers users,
        SuppressedNumbers suppressed,
        Acquaintances acquaintances,
        TrustRanks ranks) {

    /** The one matcher of a context. */
    public static Matcher of(BeanFactory beans) {
        return new Matcher(
                beans.getBean(AddressBooks.class),
                beans.getBean(TestedNumbers.class),
                beans.getBean(Matches.class),
                beans.getBean(SharedContacts.class),
                beans.getBean(Suggestions.class),
                beans.getBean(Introductions.class),
                beans.getBean(Circles.class),
                beans.getBean(Updates.class),
                beans.getBean(FeedStore.class),
                beans.getBean(RegisteredUsers.class),
                beans.getBean(SuppressedNumbers.class),
                beans.getBean(Acquaintances.class),
                beans.getBean(TrustRanks.class));
    }
}
