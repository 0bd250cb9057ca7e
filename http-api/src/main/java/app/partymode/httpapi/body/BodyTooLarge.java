package app.partymode.httpapi.body;

import java.io.IOException;

/** The body is over its limit. An IOException, so that it passes through whatever was reading the body. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is over its limit");
    }
}
