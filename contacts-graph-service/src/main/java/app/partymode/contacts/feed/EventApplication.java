package app.partymode.contacts.feed;

import app.partymode.contacts.feed.FeedStore.Applied;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules by which user events become state and updates: the same for every store. One instance serves one transaction. */
public final class EventApplication {

    /** How many updates about one user are kept. */
    public static final int MOST_UPDATES_KEPT = 100;

    private final UserRows rows;
    private final List<PhoneNumber> changed = new ArrayList<>();
    private Feed feed;

    private EventApplication(UserRows rows) {
        this.rows = rows;
        this.feed = rows.lockFeed();
    }

    /** Applies the entries in their order. Those applied before change nothing. */
    public static Applied apply(List<StreamEntry> entries, UserRows rows) {
        var application = new EventApplication(rows);
        Feed before = application.feed;
        entries.forEach(application::apply);
        if (!application.feed.equals(before)) {
            rows.saveFeed(application.feed);
        }
        return new Applied(application.feed, List.copyOf(application.changed));
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
            rows.notSeenSince(feed.epoch()).forEach(user -> leave(user, end.at()));
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
        } else if (known == null) {
            join(event.profile(), event.at());
        } else if (event.version() <= known.version()) {
            seen(known, event);
        } else if (event.number() == known.number().digits()) {
            change(known, event.profile().keepingCreatedAt(known), event.at());
        } else {
            changeNumber(known, event.profile().keepingCreatedAt(known), event.at());
        }
    }

    /** A rebuild repeats known users; only the time of their signup may be new. */
    private void seen(Profile known, UserEvent event) {
        if (event.version() == known.version() && known.createdAt() == null && event.createdAt() != null) {
            rows.save(event.profile(), feed.epoch());
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
        rows.save(profile, feed.epoch());
        addUpdate(Update.Type.JOINED, profile, at);
        if (profile.partyStatus() != null) {
            addUpdate(Update.Type.PARTY_STATUS, profile, at);
        }
    }

    private void change(Profile known, Profile profile, Instant at) {
        rows.save(profile, feed.epoch());
        if (!known.username().equals(profile.username())) {
            addUpdate(Update.Type.RENAMED, profile, at);
        }
        if (!Objects.equals(known.partyStatus(), profile.partyStatus())) {
            addUpdate(Update.Type.PARTY_STATUS, profile, at);
        }
    }

    private void changeNumber(Profile known, Profile profile, Instant at) {
        takeOver(profile, at);
        List<PhoneNumber> audience = rows.audienceOf(known);
        rows.moveBook(known, profile.number(), at);
        tellThatLeft(known, audience, at);
        rows.save(profile, feed.epoch());
        addUpdate(Update.Type.JOINED, profile, at);
        if (profile.partyStatus() != null) {
            addUpdate(Update.Type.PARTY_STATUS, profile, at);
        }
    }

    /** A number belongs to one user: a previous user has lost it, even if that event is still to come. */
    private void takeOver(Profile profile, Instant at) {
        rows.byNumber(profile.number())
                .filter(other -> !other.userId().equals(profile.userId()))
                .ifPresent(other -> leave(other, at));
    }

    private void leave(Profile profile, Instant at) {
        List<PhoneNumber> audience = rows.audienceOf(profile);
        rows.remove(profile);
        tellThatLeft(profile, audience, at);
    }

    private void tellThatLeft(Profile profile, List<PhoneNumber> audience, Instant at) {
        if (!audience.isEmpty()) {
            feed = feed.next();
            record(new StoredUpdate(
                    feed.head(),
                    Update.Type.LEFT,
                    profile.number(),
                    profile.userId(),
                    null,
                    null,
                    Visibility.EVERYONE,
                    audience,
                    at));
        }
    }

    private void addUpdate(Update.Type type, Profile profile, Instant at) {
        boolean status = type == Update.Type.PARTY_STATUS;
        Visibility visibility = status ? profile.statusVisibility() : profile.discoverableBy();
        if (visibility != Visibility.NOBODY) {
            feed = feed.next();
            record(new StoredUpdate(
                    feed.head(),
                    type,
                    profile.number(),
                    profile.userId(),
                    profile.username(),
                    status ? profile.partyStatus() : null,
                    visibility,
                    null,
                    at));
        }
    }

    private void record(StoredUpdate change) {
        rows.record(change, MOST_UPDATES_KEPT);
        changed.add(change.subject());
    }
}
