package app.partymode.phoneauth.verification;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the method {@code peer-message}.
 *
 * @param text what the person is to send; {text} stands for the one-time text
 */
public record PeerSettings(
        @DefaultValue("Party Mode {text}") String text) {}
