package app.partymode.phoneauth.verification.inbound;

import java.util.Optional;
import java.util.function.Function;

/**
 * A call of the webhook, as it came.
 *
 * @param target path and query, as the provider sent them
 * @param headers a header's value by its name
 */
public record InboundRequest(String target, Function<String, Optional<String>> headers, byte[] body) {

    String header(String name) {
        return headers.apply(name).orElse("");
    }

    /** Without what it holds. */
    @Override
    public String toString() {
        return "InboundRequest[" + body.length + " bytes]";
    }
}
