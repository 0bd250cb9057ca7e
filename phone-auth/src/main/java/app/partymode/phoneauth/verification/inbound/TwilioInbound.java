package app.partymode.phoneauth.verification.inbound;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Twilio, for SMS and WhatsApp: signs the address and the sorted fields of the form with the account's token.
 *
 * @see <a href="https://www.twilio.com/docs/usage/security#validating-requests">Validating requests</a>
 */
final class TwilioInbound implements InboundProvider {

    private static final String WHATSAPP = "whatsapp:";

    private final String publicUrl;
    private final String authToken;

    TwilioInbound(String publicUrl, String authToken) {
        this.publicUrl = publicUrl;
        this.authToken = authToken;
    }

    @Override
    public boolean signed(InboundRequest request) {
        var signed = new StringBuilder(publicUrl).append(request.target());
        fields(request)
                .forEach((name, values) ->
                        values.forEach(it -> signed.append(name).append(it)));
        byte[] signature = Signature.sha1(authToken, Signature.bytes(signed.toString()));
        return Signature.same(Base64.getEncoder().encodeToString(signature), request.header("X-Twilio-Signature"));
    }

    @Override
    public List<InboundMessage> read(InboundRequest request) {
        var fields = fields(request);
        if (!fields.containsKey("From") || !fields.containsKey("Body")) {
            return List.of();
        }
        String from = fields.get("From").first();
        String number = from.startsWith(WHATSAPP) ? from.substring(WHATSAPP.length()) : from;
        return List.of(new InboundMessage(number, fields.get("Body").first()));
    }

    private static SortedMap<String, TreeSet<String>> fields(InboundRequest request) {
        SortedMap<String, TreeSet<String>> fields = new TreeMap<>();
        for (String pair : new String(request.body(), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decode(pair.substring(0, equals)), name -> new TreeSet<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** What can't be decoded stays as it is: its signature will not match. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
