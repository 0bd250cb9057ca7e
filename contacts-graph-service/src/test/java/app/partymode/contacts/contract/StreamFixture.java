package app.partymode.contacts.contract;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.UserEvent;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** The stream of user events, as the matcher under test reads it. People are small numbers; 7 has the number +34600000007. */
public abstract class StreamFixture {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final long BASE = 34600000000L;

    public static int person(PhoneNumber number) {
        return (int) (number.digits() - BASE);
    }

    public StreamEntry entry(Suppression suppression) {
        return StreamEntry.suppression(stream, ++sequence, suppression, NOON);
    }

    static UserEvent event(Profile p, boolean tellsAll) {
        return new UserEvent(
                p.userId(),
                p.version(),
                NOON,
                false,
                p.number().digits(),
                p.username(),
                p.verified(),
                p.partyStatus(),
                p.discoverableBy(),
                p.partyStatusVisibleTo(),
                tellsAll ? p.introductions() : null,
                p.blocks().stream().map(PhoneNumber::digits).toList(),
                tellsAll ? p.createdAt() : null,
                tellsAll ? p.provenAt() : null);
    }

    final Matcher matcher;
    String stream = "first";
    long sequence;
    boolean tellsAll = true;

    StreamFixture(Matcher matcher) {
        this.matcher = matcher;
    }

    public static PhoneNumber number(int person) {
        return new PhoneNumber(BASE + person);
    }

    public static Contact contact(int person) {
        return new Contact(number(person), "name of " + person);
    }

    public Matcher matcher() {
        return matcher;
    }

    public void send(Suppression suppression) {
        matcher.feed().apply(List.of(entry(suppression)));
    }

    /** From now on, events are those of the first version: without the times of the signup and of the proof, and introductions. */
    public void tellAsTheFirstVersion() {
        tellsAll = false;
    }

    public void tellAll() {
        tellsAll = true;
    }

    UserEvent told(Profile profile) {
        return event(profile, tellsAll);
    }

    public static UserEvent event(Profile profile) {
        return event(profile, true);
    }

    public void send(UserEvent event) {
        matcher.feed().apply(List.of(entry(event)));
    }

    public StreamEntry entry(UserEvent event) {
        return StreamEntry.user(stream, ++sequence, event);
    }

    /** Adds entries that the matcher never sees. */
    public void missEntries(int count) {
        sequence += count;
    }

    /** The stream is gone with all that was in it, and begins anew under another name. */
    public void loseStream(String name) {
        stream = name;
        sequence = 0;
    }
}
