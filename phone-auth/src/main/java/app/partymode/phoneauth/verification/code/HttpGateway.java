package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.CodeSettings.Gateway;
import app.partymode.phoneauth.verification.ProviderUnavailable;
import app.partymode.phoneauth.verification.UnusableVerification;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;

/** Any HTTP interface that sends messages: an address and a body with gaps, which are filled in for each message. */
final class HttpGateway implements Messages {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final PhoneNumber SAMPLE = new PhoneNumber(34600111222L);
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final ProviderClient client;
    private final Gateway settings;
    private final String url;

    HttpGateway(ProviderClient client, Gateway settings) {
        this.client = client;
        this.settings = settings;
        this.url = settings.url() == null ? "" : settings.url();
        checkUrl();
    }

    @Override
    public void send(PhoneNumber to, String text) {
        var request = HttpRequest.newBuilder(URI.create(fill(url, Escape.URL, to, text)));
        String body = settings.body();
        if (body != null) {
            String filled = fill(body, Escape.forType(settings.contentType()), to, text);
            request.header("Content-Type", settings.contentType()).POST(BodyPublishers.ofString(filled));
        }
        String authorization = settings.authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        int status = client.send(request).statusCode();
        if (status / HUNDRED != SUCCESS) {
            throw new ProviderUnavailable("the gateway answers " + status);
        }
    }

    private static String fill(String template, Escape escape, PhoneNumber to, String text) {
        return template.replace("{to}", escape.of(to.e164()))
                .replace("{digits}", escape.of(Long.toString(to.digits())))
                .replace("{text}", escape.of(text));
    }

    private void checkUrl() {
        URI sample;
        try {
            sample = URI.create(fill(url, Escape.URL, SAMPLE, "code"));
        } catch (IllegalArgumentException e) {
            throw unusable("is no URL");
        }
        String host = sample.getHost();
        if (host == null || !Set.of("http", "https").contains(sample.getScheme())) {
            throw unusable("must be an address such as https://sms.example.org/send?to={to}&text={text}");
        }
        if (sample.getScheme().equals("http") && !settings.allowHttp() && !THIS_MACHINE.contains(host)) {
            throw unusable("must begin with https: codes would go over the network in the open"
                    + " (phone-auth.verification.code.gateway.allow-http=true allows that)");
        }
    }

    private static UnusableVerification unusable(String why) {
        return new UnusableVerification("phone-auth.verification.code.gateway.url " + why + ".");
    }
}
