package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The webhook as Twilio calls it. */
@TestPropertySource(
        properties = {
            "phone-auth.verification.method=inbound-message",
            "phone-auth.verification.inbound.provider=twilio",
            "phone-auth.verification.inbound.number=+34600777888",
            "phone-auth.verification.inbound.secret=" + InboundWebhook.PROVIDER_SECRET,
            "phone-auth.verification.inbound.public-url=https://party.example.org"
        })
class TwilioInboundIT extends InboundWebhook {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Test
    void takesTwiliosNotification() throws Exception {
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String text = asked.text("/verification/instructions/text");
        String body = "SmsStatus=received&From=" + encode(number) + "&Body=" + encode(text);
        String signed =
                "https://party.example.org" + PATH + "?a=b" + "Body" + text + "From" + number + "SmsStatusreceived";
        String signature = Base64.getEncoder().encodeToString(hmac("HmacSHA1", signed));

        assertThat(post(PATH, FORM, "X-Twilio-Signature", signature, body)).isEqualTo(403);
        assertThat(post(PATH + "?a=b", FORM, "X-Twilio-Signature", "forged", body))
                .isEqualTo(403);
        assertPending(asked);
        assertThat(post(PATH + "?a=b", FORM, "X-Twilio-Signature", signature, body))
                .isEqualTo(204);
        assertProven(asked);
        assertThat(api.get(PATH + "?hub.verify_token=&hub.challenge=1", null).status())
                .isEqualTo(403);
    }
}
