package app.partymode.phoneauth.verification;

import java.time.Duration;

/** A message went to the same number only just now. */
public final class MessageTooSoon extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public MessageTooSoon(Duration wait) {
        super("a message was sent only just now");
        this.wait = wait;
    }

    /** How long to wait before the next message. */
    public Duration remaining() {
        return wait;
    }
}
