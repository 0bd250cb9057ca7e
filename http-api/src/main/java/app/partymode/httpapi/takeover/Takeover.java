package app.partymode.httpapi.takeover;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a request without an answer, and its connection to an owner who answers later. An asynchronous request would keep its
 * buffers, 70 KiB, for as long as it waits.
 */
public final class Takeover {

    private static final String OWNER = Takeover.class.getName() + ".owner";

    private Takeover() {}

    /** Takes effect when the request's filters are done, if nothing was written and none of them failed. */
    public static void by(ConnectionOwner owner, ServletRequest request) {
        request.setAttribute(OWNER, owner);
    }

    /** The owner that the request's connection was left to, if it was. */
    public static @Nullable ConnectionOwner ownerOf(ServletRequest request) {
        return request.getAttribute(OWNER) instanceof ConnectionOwner owner ? owner : null;
    }
}
