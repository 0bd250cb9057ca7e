package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.takeover.Takeover;
import app.partymode.phoneauth.session.Caller;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds an answer without updates back until there are some. */
@Component
class LongPolls {

    private final UpdateFeed feed;
    private final OpenWaits open;
    private final Waits waits;
    private final PollAnswers answers;

    LongPolls(UpdateFeed feed, OpenWaits open, Waits waits, PollAnswers answers) {
        this.feed = feed;
        this.open = open;
        this.waits = waits;
        this.answers = answers;
    }

    /**
     * The next updates; empty if there are none so far, and the request is left to a wait for them. A poll that does not wait is
     * never refused.
     *
     * @throws TooManyWaits if there is no room for one more
     */
    Optional<UpdatePage> read(Caller caller, Cursor after, int limit, Duration wait, ServletRequest request) {
        UpdatePage page = feed.after(Owners.of(caller), after, limit);
        if (!page.updates().isEmpty() || wait.isZero() || open.isClosing()) {
            return Optional.of(page);
        }
        var permit = waits.begin(Waits.Kind.POLL);
        var deadline = open.now().plus(wait);
        Takeover.by(new OpenPoll(open, answers, limit, deadline, caller, page.next(), permit), request);
        return Optional.empty();
    }
}
