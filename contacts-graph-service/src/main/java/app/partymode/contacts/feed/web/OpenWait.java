package app.partymode.contacts.feed.web;

import app.partymode.concurrency.Permits.Permit;
import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdateFeed.Reading;
import app.partymode.contacts.feed.UpdateNotifier.Subscription;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.takeover.ConnectionOwner;
import app.partymode.httpapi.takeover.ResponseHead;
import app.partymode.httpapi.takeover.TakenConnection;
import app.partymode.phoneauth.session.Caller;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
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
    /** All that were asked for when the present turn began. */
    private int turnsTaken;

    private Cursor place;
    private @Nullable TakenConnection connection;
    private @Nullable ResponseHead head;
    private @Nullable Subscription subscription;
    private volatile boolean sessionEnded;
    /** It gets no more turns; its connection may still have something to send. */
    private volatile boolean over;

    private boolean gone;

    OpenWait(OpenWaits waits, Caller caller, Cursor place, Permit permit) {
        this.waits = waits;
        this.caller = caller;
        this.place = place;
        this.permit = permit;
    }

    /** Begins a turn with what needs no page; false: it needs none, and the turn is over. No two turns of a reader run at once. */
    abstract boolean wantsPage() throws IOException;

    /** Of how many updates a page is, at most. */
    abstract int pageSize();

    /** A page that was read before; it comes first. */
    @Nullable
    UpdatePage takePageReadBefore() {
        return null;
    }

    /** Whether the client is told something of this page, for which its session must be live. */
    abstract boolean tells(UpdatePage page);

    /** Sends a page. */
    abstract void tell(UpdatePage page) throws IOException;

    /** There was nothing to tell: the wait goes on behind the page. */
    void goOnBehind(UpdatePage page) throws IOException {
        moveTo(page.next());
    }

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

    /** What it asks the feed for. */
    final Reading reading() {
        return new Reading(reader(), place, pageSize());
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

    final void askForTurn() {
        if (turnsAskedFor.getAndIncrement() == 0) {
            waits.queue(this);
        }
    }

    /** Begins the turns that were asked for until now, as one. True: it goes on with a page. */
    final boolean beginTurn() {
        turnsTaken = turnsAskedFor.get();
        try {
            if (!over && sessionEnded) {
                endWithSession();
            }
            return !over && wantsPage();
        } catch (IOException | RuntimeException _) {
            end(); // the client has left, or can be told no more
            return false;
        }
    }

    /** Goes on with a turn. */
    final void receive(UpdatePage page, boolean live) {
        try {
            if (!tells(page)) {
                goOnBehind(page);
            } else if (live) {
                tell(page);
            } else {
                endWithSession();
            }
        } catch (IOException _) {
            end();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** The page could not be read or sent, or it is not known whether the session is live. */
    final void fail(RuntimeException failure) {
        waits.noteFailure(failure);
        try {
            endAfterFailure();
        } catch (IOException | RuntimeException _) {
            end();
        }
    }

    /** Ends a turn, whatever became of it. */
    final void endTurn() {
        if (turnsAskedFor.addAndGet(-turnsTaken) > 0) {
            waits.queue(this);
        }
    }

    /** Takes no more turns. What was written is still sent: until then it counts as open, as it takes the memory of one. */
    final void end() {
        stopListening();
        connection().end();
    }

    /** Looks at what nothing tells of: that its time has come, or that the server has closed the connection by itself. */
    final void look(Instant now, Set<String> endedSessions) {
        if (!connection().isOpen()) {
            gone();
        } else if (over) {
            return;
        }
        if (endedSessions.contains(sessionId())) {
            sessionEnded = true;
            askForTurn();
        } else if (isDue(now)) {
            askForTurn();
        }
    }

    @Override
    public final void taken(TakenConnection taken, ResponseHead untilAnswered) {
        connection = taken;
        head = untilAnswered;
        subscription = waits.notifier().subscribe(reader().number(), this::askForTurn);
        waits.add(this);
        askForTurn();
    }

    @Override
    public void writable() {
        askForTurn();
    }

    @Override
    public final void gone() {
        stopListening();
        if (becomesGone()) {
            waits.remove(this);
            permit.close();
        }
    }

    private void stopListening() {
        over = true;
        Subscription woken = subscription;
        if (woken != null) {
            woken.close();
        }
    }

    private synchronized boolean becomesGone() {
        boolean first = !gone;
        gone = true;
        return first;
    }
}
