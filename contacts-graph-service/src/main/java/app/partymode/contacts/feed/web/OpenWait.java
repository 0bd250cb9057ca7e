package app.partymode.contacts.feed.web;

import app.partymode.concurrency.Permits.Permit;
import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdateNotifier.Subscription;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.takeover.ConnectionOwner;
import app.partymode.httpapi.takeover.ResponseHead;
import app.partymode.httpapi.takeover.TakenConnection;
import app.partymode.phoneauth.session.Caller;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A reader who waits. There may be ten thousand, so each keeps little: its connection and its place in the feed, and no thread. It
 * gets a turn when it is woken, or when its time has come.
 */
abstract class OpenWait implements ConnectionOwner {

    private final OpenWaits waits;
    private final Caller caller;
    private final Permit permit;
    /** Since the last turn began. */
    private final AtomicInteger turnsAskedFor = new AtomicInteger();

    private Cursor place;
    private @Nullable TakenConnection connection;
    private @Nullable ResponseHead head;
    private @Nullable Subscription subscription;
    private volatile boolean sessionEnded;
    private volatile boolean over;

    OpenWait(OpenWaits waits, Caller caller, Cursor place, Permit permit) {
        this.waits = waits;
        this.caller = caller;
        this.place = place;
        this.permit = permit;
    }

    /** Does what there is to do. Never runs twice at once. */
    abstract void turn() throws IOException;

    /** The last turn, of a reader whose session is over. */
    abstract void endWithSession() throws IOException;

    /** The last turn, after one that failed. */
    abstract void endAfterFailure() throws IOException;

    /** Whether a turn is due though nothing has happened. */
    abstract boolean isDue(Instant now);

    final Cursor place() {
        return place;
    }

    /** Updates up to here have been read, and sent. */
    final void moveTo(Cursor next) {
        place = next;
    }

    final Owner reader() {
        return Owners.of(caller);
    }

    final String sessionId() {
        return caller.sessionId();
    }

    final TakenConnection connection() {
        return Objects.requireNonNull(connection);
    }

    /** Gives the head away, once. */
    final @Nullable ResponseHead takeHead() {
        ResponseHead taken = head;
        head = null;
        return taken;
    }

    final void endSession() {
        sessionEnded = true;
        askForTurn();
    }

    final void askForTurn() {
        if (turnsAskedFor.getAndIncrement() == 0) {
            waits.queue(this);
        }
    }

    /** All that were asked for until now, as one. */
    final void takeTurn() {
        int taken = turnsAskedFor.get();
        try {
            takeTurnUnlessOver();
        } catch (IOException | RuntimeException _) {
            end(); // the client has left, or can be told no more
        }
        if (turnsAskedFor.addAndGet(-taken) > 0) {
            waits.queue(this);
        }
    }

    private void takeTurnUnlessOver() throws IOException {
        if (over) {
            return;
        }
        if (sessionEnded) {
            endWithSession();
            return;
        }
        try {
            turn();
        } catch (RuntimeException e) {
            waits.noteFailure(e);
            endAfterFailure();
        }
    }

    final void end() {
        connection().end();
        gone();
    }

    @Override
    public final void taken(TakenConnection taken, ResponseHead untilAnswered) {
        connection = taken;
        head = untilAnswered;
        waits.add(this);
        Subscription woken = waits.notifier().subscribe(reader().number(), this::askForTurn);
        if (!keep(woken)) {
            woken.close();
        }
        askForTurn();
    }

    private synchronized boolean keep(Subscription woken) {
        subscription = woken;
        return !over;
    }

    @Override
    public void writable() {
        askForTurn();
    }

    @Override
    public final void gone() {
        if (!becomesOver()) {
            return;
        }
        waits.remove(this);
        permit.close();
    }

    private synchronized boolean becomesOver() {
        if (over) {
            return false;
        }
        over = true;
        if (subscription != null) {
            subscription.close();
        }
        return true;
    }
}
