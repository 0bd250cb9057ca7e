package app.partymode.phoneauth.verification.inbound;

import app.partymode.phoneauth.number.ParsedNumber.Valid;
import app.partymode.phoneauth.number.PhoneNumberParser;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.OneTimeText;
import app.partymode.phoneauth.verification.StoredVerifications;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the provider's notifications of messages to our number. Idempotent: a text proves one number for one
 * verification, which is completed only once.
 */
public final class InboundMessages {

    private final InboundProvider provider;
    private final @Nullable String verifyToken;
    private final StoredVerifications stored;
    private final KeyedDigest digest;
    private final PhoneNumberParser parser;
    private final Clock clock;

    InboundMessages(
            InboundProvider provider,
            @Nullable String verifyToken,
            StoredVerifications stored,
            KeyedDigest digest,
            PhoneNumberParser parser,
            Clock clock) {
        this.provider = provider;
        this.verifyToken = verifyToken;
        this.stored = stored;
        this.digest = digest;
        this.parser = parser;
        this.clock = clock;
    }

    /** False, and nothing happens, where the provider's signature is missing or wrong. */
    public boolean receive(InboundRequest request) {
        if (!provider.signed(request)) {
            return false;
        }
        provider.read(request).forEach(this::prove);
        return true;
    }

    /** What Meta expects when the webhook is set up: the challenge, where the token is the one that we chose. */
    public Optional<String> answer(String token, String challenge) {
        return verifyToken != null && Signature.same(verifyToken, token) && challenge.matches("[A-Za-z0-9._-]{1,200}")
                ? Optional.of(challenge)
                : Optional.empty();
    }

    /**
     * The sender must be the number that is to be proven: a text that another person was talked into sending proves
     * only that person's number.
     */
    private void prove(InboundMessage message) {
        String from = message.from().startsWith("+") ? message.from() : "+" + message.from();
        if (parser.parse(from, null) instanceof Valid(var sender)) {
            OneTimeText.find(message.text())
                    .ifPresent(it -> stored.prove(InboundTexts.proof(digest, it), sender, clock.instant()));
        }
    }
}
