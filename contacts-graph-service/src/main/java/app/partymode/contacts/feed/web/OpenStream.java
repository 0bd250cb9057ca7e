package app.partymode.contacts.feed.web;

import app.partymode.concurrency.Permits.Permit;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.httpapi.takeover.ResponseHead;
import app.partymode.phoneauth.session.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader who is sent updates as events, until either side ends it. */
final class OpenStream extends OpenWait {

    private static final int PAGE = 100;
    /** Of a slow client no more is kept in memory than so many; the others are read again when it has taken these. */
    private static final int UPDATES_AT_ONCE = 4;

    private final OpenWaits waits;
    private final StreamEvents events;
    private final Duration heartbeat;
    /** Read by the request, and not sent yet. */
    private @Nullable UpdatePage first;

    private volatile Instant sent;
    /** The client has not taken yet what was sent last. */
    private volatile boolean blocked;

    OpenStream(
            OpenWaits waits,
            StreamEvents events,
            Duration heartbeat,
            Caller caller,
            Cursor start,
            UpdatePage first,
            Permit permit) {
        super(waits, caller, start, permit);
        this.waits = waits;
        this.events = events;
        this.heartbeat = heartbeat;
        this.first = first;
        this.sent = waits.now();
    }

    @Override
    boolean wantsPage() throws IOException {
        ResponseHead head = takeHead();
        if (head != null) {
            send(events.beginning(head, waits.cursorsOf(reader()).of(place()), waits.now()));
        }
        if (waits.isClosing()) {
            end();
            return false;
        }
        return !blocked;
    }

    @Override
    int pageSize() {
        return PAGE;
    }

    @Override
    @Nullable
    UpdatePage takePageReadBefore() {
        UpdatePage read = first;
        if (read != null) {
            first = null;
            askForTurn(); // nothing woke this reader for what came after that
        }
        return read;
    }

    @Override
    boolean tells(UpdatePage page) {
        return !page.updates().isEmpty();
    }

    @Override
    void goOnBehind(UpdatePage page) throws IOException {
        if (isDue(waits.now())) {
            send(events.heartbeat());
        }
        super.goOnBehind(page);
    }

    /** Until the client takes no more. */
    @Override
    void tell(UpdatePage page) throws IOException {
        List<Update> updates = page.updates();
        ReaderCursors cursors = waits.cursorsOf(reader());
        for (int start = 0; start < updates.size() && !blocked; start += UPDATES_AT_ONCE) {
            int end = Math.min(start + UPDATES_AT_ONCE, updates.size());
            send(events.of(updates.subList(start, end), cursors));
            moveTo(new Cursor(page.next().feed(), updates.get(end - 1).sequence()));
        }
        if (updates.size() == PAGE && !blocked) {
            askForTurn();
        }
    }

    private void send(byte[] bytes) throws IOException {
        blocked = true; // before, as the client may take the rest at once
        if (connection().write(bytes)) {
            blocked = false;
        }
        sent = waits.now();
    }

    @Override
    public void writable() {
        blocked = false;
        super.writable();
    }

    @Override
    void endWithSession() {
        end();
    }

    @Override
    void endAfterFailure() {
        end();
    }

    /** At fixed times only: a signal about a hidden user must not show. */
    @Override
    boolean isDue(Instant now) {
        return !now.isBefore(sent.plus(heartbeat));
    }
}
