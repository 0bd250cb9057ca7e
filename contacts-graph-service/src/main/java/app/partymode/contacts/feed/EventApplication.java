package app.partymode.contacts.feed;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.FeedStore.Applied;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which user events and changes of books become state and updates: the same for every store. One instance serves
 * one transaction.
 */
public final class EventApplication {

    /** How many updates about one user are kept, of those that are for all who may see them. */
    public static final int MOST_UPDATES_KEPT = 100;

    private final UserRows rows;
    private final NewUpdates updates;
    private Feed feed;

    private EventApplication(UserRows rows) {
        this.rows = rows;
        this.feed = rows.lockFeed();
        this.updates = new NewUpdates(rows, feed.head());
    }

    /** Applies the changes of books that wait, then the entries in their order. Those applied before change nothing. */
    public static Applied apply(List<StreamEntry> entries, UserRows rows) {
        var application = new EventApplication(rows);
        Feed before = application.feed;
        var books = new BookChangeApplication(rows, application.updates);
        rows.takeBookChanges().forEach(books::apply);
        entries.forEach(application::apply);
        Feed after = application.feed.withHead(application.updates.head());
        if (!after.equals(before)) {
            rows.saveFeed(after);
        }
        return new Applied(after, application.updates.changed(), application.updates.readers());
    }

    private void apply(StreamEntry entry) {
        if (feed.has(entry)) {
            return;
        }
        feed = feed.moveTo(entry);
        switch (entry.kind()) {
            case USER -> apply(Objects.requireNonNull(entry.event()));
            case SUPPRESSION -> apply(Objects.requireNonNull(entry.suppression()));
            case REBUILD_BEGIN -> feed = feed.beginRebuild(Objects.requireNonNull(entry.rebuild()));
            case REBUILD_END -> endRebuild(entry);
            case UNREADABLE -> {} // moving to it has marked the users known as incomplete
        }
    }

    private void endRebuild(StreamEntry end) {
        if (feed.rebuilding() != null && feed.rebuilding().equals(end.rebuild())) {
            rows.notSeenSince(feed.epoch()).forEach(user -> delete(user, end.at()));
            rows.liftNotSeenSince(feed.epoch());
            feed = feed.endRebuild();
        }
    }

    private void apply(UserEvent event) {
        @Nullable Profile known = rows.byId(event.userId()).orElse(null);
        if (event.deleted()) {
            if (known != null) {
                leave(known, event.at());
            }
            rows.markDeleted(new Owner(event.userId(), new PhoneNumber(event.number())), event.at());
        } else if (known == null) {
            join(event.profile(), event.at());
        } else if (event.version() <= known.version()) {
            seen(known, event);
        } else if (event.number() == known.number().digits()) {
            change(known, event.profileAfter(known), event.at());
        } else {
            changeNumber(known, event.profileAfter(known), event.at());
        }
    }

    /** A rebuild repeats known users; only what older versions did not tell may be new. */
    private void seen(Profile known, UserEvent event) {
        if (event.version() == known.version() && event.tellsMoreThan(known)) {
            rows.save(event.profileAfter(known), feed.epoch());
        } else {
            rows.seen(known.userId(), feed.epoch());
        }
    }

    private void apply(Suppression suppression) {
        PhoneNumber number = suppression.phoneNumber();
        @Nullable Long known = rows.suppressedAt(number).orElse(null);
        if (known != null && suppression.version() <= known) {
            rows.suppressionSeen(number, feed.epoch());
        } else if (suppression.suppressed()) {
            // It has no user any more, even if that event is still to come. There is no update: the number leaves all
            // books, and its updates with it.
            rows.byNumber(number).ifPresent(rows::remove);
            rows.suppress(number, suppression.version(), feed.epoch());
        } else {
            rows.lift(number);
        }
    }

    private void join(Profile profile, Instant at) {
        takeOver(profile, at);
        List<Match> own = profile.blocks().isEmpty() ? List.of() : rows.matchesOf(ownerOf(profile));
        rows.save(profile, feed.epoch());
        updates.tellThatJoined(profile, at);
        if (!profile.blocks().isEmpty()) {
            updates.tellReader(profile.number(), own, rows.matchesOf(ownerOf(profile)), at);
        }
    }

    private void change(Profile known, Profile profile, Instant at) {
        if (new ProfileChange(known, profile).isOfVisibility()) {
            changeVisibility(known, profile, at);
            return;
        }
        rows.save(profile, feed.epoch());
        updates.tellChange(known, profile, at);
    }

    private void changeVisibility(Profile known, Profile profile, Instant at) {
        boolean blocks = !known.blocks().equals(profile.blocks());
        List<Viewer> before = rows.viewersOf(known);
        List<Match> own = blocks ? rows.matchesOf(ownerOf(known)) : List.of();
        rows.save(profile, feed.epoch());
        updates.tellViewers(new ProfileChange(known, profile), before, rows.viewersOf(profile), at);
        if (blocks) {
            updates.tellReader(profile.number(), own, rows.matchesOf(ownerOf(profile)), at);
        }
    }

    private void changeNumber(Profile known, Profile profile, Instant at) {
        takeOver(profile, at);
        List<Match> newer = rows.matchesOf(ownerOf(profile)); // of a book that the user has written there already
        List<Match> own = newer.isEmpty() ? rows.matchesOf(ownerOf(known)) : newer;
        List<Viewer> audience = rows.viewersOf(known);
        rows.moveBook(known, profile.number(), at);
        updates.tellThatLeft(known, audience, at);
        rows.save(profile, feed.epoch());
        updates.tellThatJoined(profile, at);
        updates.tellReader(profile.number(), own, rows.matchesOf(ownerOf(profile)), at);
    }

    /** A number belongs to one user: a previous user has lost it, even if that event is still to come. */
    private void takeOver(Profile profile, Instant at) {
        rows.byNumber(profile.number())
                .filter(other -> !other.userId().equals(profile.userId()))
                .ifPresent(other -> leave(other, at));
    }

    private void delete(Profile profile, Instant at) {
        leave(profile, at);
        rows.markDeleted(ownerOf(profile), at);
    }

    private void leave(Profile profile, Instant at) {
        List<Viewer> audience = rows.viewersOf(profile);
        rows.remove(profile);
        updates.tellThatLeft(profile, audience, at);
    }

    private static Owner ownerOf(Profile profile) {
        return new Owner(profile.userId(), profile.number());
    }
}
