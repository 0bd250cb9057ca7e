package app.partymode.phoneauth.verification.inbound;

import app.partymode.phoneauth.verification.KeyedDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway of one's own, such as a phone: signs the time, a point and the body with a shared secret. */
final class GatewayInbound implements InboundProvider {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final String secret;
    private final Clock clock;

    GatewayInbound(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public boolean signed(InboundRequest request) {
        String time = request.header("X-Timestamp");
        byte[] signature = Signature.sha256(secret, Signature.bytes(time + "."), request.body());
        return KeyedDigest.same("sha256=" + HexFormat.of().formatHex(signature), request.header("X-Signature"))
                && isRecent(time);
    }

    @Override
    public List<InboundMessage> read(InboundRequest request) {
        try {
            JsonNode message = JsonMapper.shared().readTree(request.body());
            return List.of(new InboundMessage(
                    message.path("from").asString(""), message.path("text").asString("")));
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private boolean isRecent(String seconds) {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
            return Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
