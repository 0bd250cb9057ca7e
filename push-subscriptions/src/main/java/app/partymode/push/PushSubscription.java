package app.partymode.push;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a device takes pushes, as its push service handed it out (RFC 8030), and of which updates.
 *
 * @param endpoint the URL that a push is sent to; who knows it can send to the device
 * @param p256dh the device's public key, as {@link PublicKeys} has it
 * @param auth the secret that the device shares with who sends (RFC 8291, section 3.2), base64url, 16 bytes
 * @param types of updates, as the REST contract names them
 */
public record PushSubscription(String endpoint, String p256dh, String auth, SortedSet<String> types) {

    private static final int AUTH_BYTES = 16;
    private static final JsonMapper JSON = new JsonMapper();

    public PushSubscription {
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
    }

    /** Whether the text is a secret of the right length. */
    public static boolean isAuth(String text) {
        return PublicKeys.bytes(text).filter(it -> it.length == AUTH_BYTES).isPresent();
    }

    static PushSubscription read(String json) {
        return JSON.readValue(json, PushSubscription.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Without the endpoint and the keys. */
    @Override
    public String toString() {
        return "PushSubscription[types=" + types + "]";
    }
}
