package app.partymode.phoneauth.verification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the method {@code inbound-message}.
 *
 * @param provider who notifies us of messages to our number
 * @param number our number, in E.164
 * @param channels how a message can reach it
 * @param text what the person is to send; {text} stands for the one-time text
 * @param secret what the provider signs with: Twilio's auth token, the secret of Meta's app, or the one shared with an own gateway
 * @param verifyToken the token that was chosen when Meta's webhook was set up
 * @param publicUrl the address that Twilio calls, up to and without /v1: it is a part of what Twilio signs
 */
public record InboundSettings(
        @DefaultValue("gateway") Provider provider,
        @Nullable String number,
        @DefaultValue("sms") Set<Channel> channels,
        @DefaultValue("Party Mode {text}") String text,
        @Nullable String secret,
        @Nullable String verifyToken,
        @Nullable String publicUrl) {

    /** Who notifies us of messages to our number. */
    public enum Provider {
        TWILIO,
        /** Meta's WhatsApp Cloud API. */
        META,
        /** An own gateway, such as a phone. */
        GATEWAY
    }

    /** How a message can reach our number. */
    public enum Channel {
        SMS,
        WHATSAPP
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "InboundSettings[provider=" + provider + "]";
    }
}
