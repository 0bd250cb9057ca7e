package app.partymode.phoneauth.verification.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.verification.OneTimeText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderSignaturesTest {

    private static final String TWILIO_FORM =
            "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";

    /** The example that Twilio publishes with its libraries. */
    @Test
    void knowsTwiliosOwnExample() {
        var twilio = new TwilioInbound("https://mycompany.com", "12345");
        var signature = Map.of("X-Twilio-Signature", "RSOYDt4T1cUTdK1PDd93/VVr8B8=");

        assertThat(twilio.signed(request("/myapp.php?foo=1&bar=2", signature, TWILIO_FORM)))
                .isTrue();
        assertThat(twilio.signed(request("/myapp.php?foo=1&bar=3", signature, TWILIO_FORM)))
                .isFalse();
        assertThat(twilio.signed(request("/myapp.php?foo=1&bar=2", signature, TWILIO_FORM + "&Body=x")))
                .isFalse();
        assertThat(twilio.signed(request("/myapp.php?foo=1&bar=2", Map.of(), TWILIO_FORM)))
                .isFalse();
        assertThat(new TwilioInbound("https://mycompany.com", "12346")
                        .signed(request("/myapp.php?foo=1&bar=2", signature, TWILIO_FORM)))
                .isFalse();
    }

    @Test
    void readsTwiliosMessages() {
        var twilio = new TwilioInbound("https://mycompany.com", "12345");

        assertThat(twilio.read(request("/", Map.of(), "From=%2B34600111222&Body=Party+Mode%20%C3%A9")))
                .containsExactly(new InboundMessage("+34600111222", "Party Mode é"));
        assertThat(twilio.read(request("/", Map.of(), "Body=x&From=whatsapp%3A%2B34600111222")))
                .containsExactly(new InboundMessage("+34600111222", "x"));
        assertThat(twilio.read(request("/", Map.of(), "MessageStatus=delivered&%zz=%")))
                .isEmpty();
    }

    /** The value is openssl's: printf '{"a":1}' | openssl dgst -sha256 -hmac secret. */
    @Test
    void knowsMetasSignature() {
        var meta = new MetaInbound("secret");
        String right = "aa9e2e3575f5d7098b6caccd790888c36d5fdb63342a73bada2d6a51747a8494";

        assertThat(meta.signed(request("/", Map.of("X-Hub-Signature-256", "sha256=" + right), "{\"a\":1}")))
                .isTrue();
        assertThat(meta.signed(request("/", Map.of("X-Hub-Signature-256", right), "{\"a\":1}")))
                .isFalse();
        assertThat(meta.signed(request("/", Map.of("X-Hub-Signature-256", "sha256=" + right), "{\"a\":2}")))
                .isFalse();
        assertThat(meta.signed(request("/", Map.of(), "{\"a\":1}"))).isFalse();
    }

    /** The form of a notification as the documentation of the WhatsApp Cloud API shows it. */
    @Test
    void readsMetasMessages() {
        String notification = """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
            "messaging_product":"whatsapp","metadata":{"display_phone_number":"34600777888","phone_number_id":"2"},
            "contacts":[{"profile":{"name":"Ana"},"wa_id":"34600111222"}],
            "messages":[{"from":"34600111222","id":"wamid.3","timestamp":"1795400000","type":"text","text":{"body":"Party"}},
            {"from":"34600111222","id":"wamid.4","type":"image","image":{}}]}}]}]}\
            """;
        var meta = new MetaInbound("secret");

        assertThat(meta.read(request("/", Map.of(), notification)))
                .containsExactly(new InboundMessage("34600111222", "Party"), new InboundMessage("34600111222", ""));
        for (String other :
                new String[] {"", "{", "[]", "1", "{\"entry\":[{\"changes\":[{\"value\":{\"statuses\":[]}}]}]}"}) {
            assertThat(meta.read(request("/", Map.of(), other))).isEmpty();
        }
    }

    @Test
    void findsTheOneTimeTextInAMessage() {
        assertThat(OneTimeText.find("Party Mode 7KQ2M-9XDPA")).contains(new OneTimeText("7KQ2M9XDPA"));
        assertThat(OneTimeText.find("(7kq2m-9xdpa)\nsent from my phone")).contains(new OneTimeText("7KQ2M9XDPA"));
        assertThat(OneTimeText.find("77KQ2M-9XDPA")).isEmpty();
        assertThat(OneTimeText.find("7KQ2M-9XDP")).isEmpty();
        assertThat(OneTimeText.find("")).isEmpty();
    }

    private static InboundRequest request(String target, Map<String, String> headers, String body) {
        return new InboundRequest(
                target, name -> Optional.ofNullable(headers.get(name)), body.getBytes(StandardCharsets.UTF_8));
    }
}
