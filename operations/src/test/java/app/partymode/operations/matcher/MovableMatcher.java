package app.partymode.operations.matcher;

import app.partymode.contacts.acquaintance.Acquaintances;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.TestedNumbers;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.trust.TrustRanks;
import app.partymode.contacts.users.RegisteredUsers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A matcher whose store can be changed under those who use it, as a restart of the service with another setting does. */
public final class MovableMatcher {

    private volatile MatcherStore store;

    public MovableMatcher(MatcherStore store) {
        this.store = store;
    }

    public void moveTo(MatcherStore other) {
        store = other;
    }

    public Matcher matcher() {
        return new Matcher(
                port(AddressBooks.class),
                port(TestedNumbers.class),
                port(Matches.class),
                port(SharedContacts.class),
                port(Suggestions.class),
                port(Introductions.class),
                port(Circles.class),
                port(Updates.class),
                port(FeedStore.class),
                port(RegisteredUsers.class),
                port(SuppressedNumbers.class),
                port(Acquaintances.class),
                port(TrustRanks.class));
    }

    private <T> T port(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return method.invoke(store.ports().getBean(type), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
