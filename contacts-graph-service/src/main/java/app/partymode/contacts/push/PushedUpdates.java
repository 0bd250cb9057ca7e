package app.partymode.contacts.push;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.CursorExpired;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.feed.UpdateFeed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What of an update is pushed to a reader right now: as the reader would find it in the feed. */
@Component
@ConditionalOnPush
final class PushedUpdates {

    private static final int PAGE = 1_000;

    private final UpdateFeed feed;

    PushedUpdates(UpdateFeed feed) {
        this.feed = feed;
    }

    /** Whether this process can read that far: another one may be ahead. */
    boolean hasSeen(PushTask task) {
        Cursor end = feed.end();
        return !end.feed().equals(task.feed()) || end.sequence() >= task.sequence();
    }

    /** The update; of a party its present state. Empty where the reader may not see it, or it is over. */
    Optional<Update> find(Owner reader, PushTask task) {
        List<Update> page;
        try {
            page = feed.after(reader, new Cursor(task.feed(), task.sequence() - 1), PAGE)
                    .updates();
        } catch (CursorExpired _) {
            return Optional.empty();
        }
        return page.isEmpty() || page.getFirst().sequence() != task.sequence()
                ? Optional.empty()
                : present(page.getFirst(), page);
    }

    private static Optional<Update> present(Update update, List<Update> page) {
        List<Update> ofThePerson =
                page.stream().filter(it -> it.userId().equals(update.userId())).toList();
        Update last = ofThePerson.getLast();
        if (update.type() == Type.LEFT) {
            return Optional.of(update).filter(last::equals);
        }
        if (last.type() == Type.LEFT) {
            return Optional.empty();
        }
        return update.type() == Type.PARTY_STATUS ? party(ofThePerson, last) : Optional.of(update);
    }

    private static Optional<Update> party(List<Update> ofThePerson, Update last) {
        return last.partyStatus() == null || !last.partyStatus().partying()
                ? Optional.empty()
                : ofThePerson.reversed().stream()
                        .filter(it -> it.type() == Type.PARTY_STATUS)
                        .findFirst();
    }
}
