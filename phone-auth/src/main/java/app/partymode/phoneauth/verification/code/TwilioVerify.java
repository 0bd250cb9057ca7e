package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.CodeSettings.Twilio;
import app.partymode.phoneauth.verification.ProofMethod;
import app.partymode.phoneauth.verification.ProviderUnavailable;
import app.partymode.phoneauth.verification.Undeliverable;
import app.partymode.phoneauth.verification.UnusableVerification;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codes that Twilio makes, sends and checks; we keep but the id of its verification.
 *
 * @see <a href="https://www.twilio.com/docs/verify/api">Twilio's Verify API</a>
 */
final class TwilioVerify implements ProofMethod {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    /** No more checks of this verification, whatever the code. */
    private static final int MOST_CHECKS_REACHED = 60202;

    private final ProviderClient client;
    private final Twilio settings;
    private final String address;
    private final String authorization;

    TwilioVerify(ProviderClient client, Twilio settings) {
        this.client = client;
        this.settings = settings;
        String user = required(settings.apiKey() == null ? settings.accountSid() : settings.apiKey(), "account-sid");
        String password = required(settings.authToken(), "auth-token");
        this.address =
                settings.baseUrl() + "/v2/Services/" + Escape.URL.of(required(settings.serviceSid(), "service-sid"));
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return OwnCodes.NAME;
    }

    @Override
    public Begun begin(String id, PhoneNumber number, String intent) {
        var response = post(
                "/Verifications",
                Map.of("To", number.e164(), "Channel", settings.channel().parameter()));
        Body body = Body.of(response);
        if (response.statusCode() == BAD_REQUEST) {
            throw new Undeliverable();
        }
        if (response.statusCode() != CREATED || body.sid() == null) {
            throw refused(response, body);
        }
        var instructions = Map.of(
                "length",
                Integer.toString(settings.codeLength()),
                "channel",
                settings.channel().parameter());
        return new Begun(body.sid(), instructions);
    }

    @Override
    public boolean proves(String id, String proof, String code) {
        if (!code.matches("[0-9]{4,10}")) {
            return false;
        }
        var response = post("/VerificationCheck", Map.of("VerificationSid", proof, "Code", code));
        Body body = Body.of(response);
        return switch (response.statusCode()) {
            case OK -> "approved".equals(body.status());
            // Over, approved before, or cancelled: no code proves anything any more.
            case NOT_FOUND -> false;
            case TOO_MANY_REQUESTS -> {
                if (body.code() != MOST_CHECKS_REACHED) {
                    throw refused(response, body);
                }
                yield false;
            }
            default -> throw refused(response, body);
        };
    }

    @Override
    public boolean sendsCode() {
        return true;
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(Escape.FORM.of(value)));
        return client.send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Twilio's message can name the number; its code is in its documentation. */
    private static ProviderUnavailable refused(HttpResponse<String> response, Body body) {
        return new ProviderUnavailable("Twilio answers " + response.statusCode() + ", error " + body.code());
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new UnusableVerification("phone-auth.verification.code.twilio." + name + " is needed.");
        }
        return value;
    }

    /** The fields of an answer that matter; of an error, {@code code}. */
    record Body(@Nullable String sid, @Nullable String status, int code) {

        static Body of(HttpResponse<String> response) {
            try {
                var json = JsonMapper.shared().readTree(response.body());
                return new Body(
                        json.path("sid").asString(null),
                        // In an error, status is the HTTP status, a number.
                        json.path("status").isString() ? json.path("status").asString() : null,
                        json.path("code").asInt(0));
            } catch (JacksonException e) {
                return new Body(null, null, 0);
            }
        }
    }
}
