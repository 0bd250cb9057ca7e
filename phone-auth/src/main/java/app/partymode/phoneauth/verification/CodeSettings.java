package app.partymode.phoneauth.verification;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the method {@code code}.
 *
 * @param provider who sends the codes
 * @param testNumbers numbers (digits only) with a fixed code each, for those who review the app in a store; nothing is sent to them
 * @param timeout how long the provider may take to answer
 * @param atOnce how many requests may wait for the provider at the same time; one more is refused
 * @param gateway settings of the provider gateway
 * @param twilio settings of the provider twilio
 */
public record CodeSettings(
        @DefaultValue("gateway") Provider provider,
        @DefaultValue Map<String, String> testNumbers,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("50") @Min(1) int atOnce,
        @DefaultValue Gateway gateway,
        @DefaultValue Twilio twilio) {

    /** Who sends the codes. */
    public enum Provider {
        /** Any provider with an HTTP interface, or an own phone with one; we make the code. */
        GATEWAY,
        /** Twilio's Verify, which makes, sends and checks the code. */
        TWILIO
    }

    /**
     * An HTTP interface that sends messages. In its texts {@code {to}} stands for the number in E.164, {@code {digits}} for the
     * same without the plus sign, and {@code {text}} for the message.
     *
     * @param url where to; must be https unless allowHttp says otherwise or it is this very machine
     * @param body the body of a POST, with what it takes escaped as its type asks; without one it is a GET
     * @param contentType the type of the body: JSON, a form, or plain text
     * @param authorization the value of the header of this name
     * @param allowHttp whether codes may go over the network in the open, such as to a phone in one's own network
     * @param text the message; {code} stands for the code
     */
    public record Gateway(
            @Nullable String url,
            @Nullable String body,
            @DefaultValue("application/json") String contentType,
            @Nullable String authorization,
            @DefaultValue("false") boolean allowHttp,

            @DefaultValue("Party Mode: your code is {code}. Give it to nobody.")
            String text) {}

    /**
     * Access to Twilio's Verify.
     *
     * @param serviceSid the Verify service, VA…
     * @param accountSid the account, AC…
     * @param apiKey an API key, SK…, instead of the account
     * @param authToken the account's token, or the API key's secret
     * @param channel how the code is sent
     * @param codeLength how many digits the service is set to
     * @param baseUrl where Twilio is
     */
    public record Twilio(
            @Nullable String serviceSid,
            @Nullable String accountSid,
            @Nullable String apiKey,
            @Nullable String authToken,
            @DefaultValue("sms") Channel channel,
            @DefaultValue("6") int codeLength,
            @DefaultValue("https://verify.twilio.com") String baseUrl) {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Twilio[channel=" + channel + "]";
        }
    }

    /** How Twilio sends a code. */
    public enum Channel {
        SMS,
        WHATSAPP;

        /** The value that Twilio's API takes. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "CodeSettings[provider=" + provider + "]";
    }
}
