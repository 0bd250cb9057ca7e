package app.partymode.contacts.feed.web;

import app.partymode.concurrency.Permits.Permit;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.httpapi.takeover.ResponseHead;
import app.partymode.phoneauth.session.Caller;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A reader whose poll has had no updates so far. */
final class OpenPoll extends OpenWait {

    /** What is written is kept until the client takes it, so that it must not be much. */
    private static final int MOST_UPDATES = 100;

    private final OpenWaits waits;
    private final PollAnswers answers;
    private final int limit;
    private final Instant deadline;

    OpenPoll(
            OpenWaits waits,
            PollAnswers answers,
            int limit,
            Instant deadline,
            Caller caller,
            Cursor place,
            Permit permit) {
        super(waits, caller, place, permit);
        this.waits = waits;
        this.answers = answers;
        this.limit = Math.min(limit, MOST_UPDATES);
        this.deadline = deadline;
    }

    @Override
    boolean wantsPage() {
        return true;
    }

    @Override
    int pageSize() {
        return limit;
    }

    @Override
    boolean tells(UpdatePage page) {
        return !page.updates().isEmpty() || isDue(waits.now()) || waits.isClosing();
    }

    @Override
    void tell(UpdatePage page) throws IOException {
        ResponseHead head = takeHead();
        if (head != null) {
            connection().write(answers.of(head, page, waits.cursorsOf(reader()), waits.now()));
        }
        end();
    }

    @Override
    void endWithSession() throws IOException {
        ResponseHead head = takeHead();
        if (head != null) {
            connection().write(answers.unauthorized(head, waits.now()));
        }
        end();
    }

    /** The client asks again, and that request is answered as what has failed is answered otherwise. */
    @Override
    void endAfterFailure() throws IOException {
        tell(new UpdatePage(List.of(), place()));
    }

    @Override
    boolean isDue(Instant now) {
        return !now.isBefore(deadline);
    }
}
