package app.partymode.phoneauth.verification.inbound;

import app.partymode.phoneauth.verification.KeyedDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Meta's WhatsApp Cloud API: signs the body with the app's secret.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/webhooks/getting-started">Webhooks</a>
 */
final class MetaInbound implements InboundProvider {

    private final String appSecret;

    MetaInbound(String appSecret) {
        this.appSecret = appSecret;
    }

    @Override
    public boolean signed(InboundRequest request) {
        String expected = "sha256=" + HexFormat.of().formatHex(Signature.sha256(appSecret, request.body()));
        return KeyedDigest.same(expected, request.header("X-Hub-Signature-256"));
    }

    @Override
    public List<InboundMessage> read(InboundRequest request) {
        List<InboundMessage> messages = new ArrayList<>();
        try {
            JsonNode notification = JsonMapper.shared().readTree(request.body());
            for (JsonNode entry : notification.path("entry")) {
                for (JsonNode change : entry.path("changes")) {
                    for (JsonNode message : change.at("/value/messages")) {
                        messages.add(new InboundMessage(
                                message.path("from").asString(""),
                                message.at("/text/body").asString("")));
                    }
                }
            }
        } catch (JacksonException e) {
            return List.of();
        }
        return messages;
    }
}
