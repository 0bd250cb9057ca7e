package app.partymode.users.push.web;

import app.partymode.httpapi.constraint.NoNullElements;
import app.partymode.push.PublicKey;
import app.partymode.push.PushSubscription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A subscription as a browser writes it, and of which updates. */
record SubscriptionRequest(
        @NotNull(message = "Required: the URL that the push service gave out.") @Endpoint
        String endpoint,

        @NotNull(message = "Required: p256dh and auth.") @Valid
        Keys keys,

        @Size(min = 1, message = "At least one.") @NoNullElements @Nullable
        List<@Pattern(regexp = TYPE, message = ONE_OF) String> types) {

    private static final String TYPE = "joined|left|renamed|party-status|reciprocal";
    private static final String ONE_OF = "One of joined, left, renamed, party-status, reciprocal.";
    private static final List<String> BY_DEFAULT = List.of("party-status");

    record Keys(
            @NotEmpty(message = "Required: the device's public key.") @PublicKey
            String p256dh,

            @NotNull(message = "Required: the secret of 16 bytes.")
            @Pattern(regexp = SIXTEEN_BYTES, message = "A secret of 16 bytes in base64url.")
            String auth) {

        /** The last character of 22 has only two bits. */
        private static final String SIXTEEN_BYTES = "[A-Za-z0-9_-]{21}[AQgw](==)?";
    }

    PushSubscription subscription() {
        return new PushSubscription(
                endpoint, keys.p256dh(), keys.auth(), new TreeSet<>(types == null ? BY_DEFAULT : types));
    }
}
