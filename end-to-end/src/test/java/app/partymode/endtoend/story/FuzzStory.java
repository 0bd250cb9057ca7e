package app.partymode.endtoend.story;

import org.junit.jupiter.api.Test;

/** Random requests, made from the OpenAPI description and changed in every way that clients get them wrong. */
interface FuzzStory extends ApiUnderTest {

    /** Where the service of this path is reached without nginx, which refuses much that a service must bear. */
    String service(String path);

    /**
     * No status of 500 and above, each error a problem that the description lists, each answer as described, nothing of a request repeated,
     * and nothing changed by what is refused. {@code -Dfuzz.seed=N} makes other requests, {@code -Dfuzz.seconds=N} and {@code -Pnightly}
     * more of them.
     */
    @Test
    default void randomRequestsAreAnsweredAsDescribedAndLoseNothing() {
        new RandomRequests(deployment()::base, this::service).run();
    }
}
