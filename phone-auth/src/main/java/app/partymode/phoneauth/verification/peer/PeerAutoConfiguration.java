package app.partymode.phoneauth.verification.peer;

import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.ProofMethod;
import app.partymode.phoneauth.verification.UnusableVerification;
import app.partymode.phoneauth.verification.VerificationAutoConfiguration;
import app.partymode.phoneauth.verification.VerificationProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Provides the method {@code peer-message} where it is the one that is chosen. The application has to provide {@link Peers}. */
@AutoConfiguration(after = VerificationAutoConfiguration.class)
@ConditionalOnProperty(name = "phone-auth.verification.method", havingValue = "peer-message")
public final class PeerAutoConfiguration {

    @Bean
    @Lazy
    ProofMethod peerMessages(
            VerificationProperties properties, ObjectProvider<Peers> peers, PeerTexts texts, KeyedDigest digest) {
        String message = properties.peer().text();
        if (!message.contains("{text}")) {
            throw new UnusableVerification("phone-auth.verification.peer.text must contain {text}.");
        }
        return new PeerMessages(required(peers), texts, digest, message, properties.lifetime());
    }

    @Bean
    @Lazy
    PeerReports peerReports(ObjectProvider<Peers> peers, PeerTexts texts, KeyedDigest digest) {
        return new PeerReports(required(peers), texts, digest);
    }

    private static Peers required(ObjectProvider<Peers> peers) {
        Peers given = peers.getIfAvailable();
        if (given == null) {
            throw new UnusableVerification(
                    "phone-auth.verification.method=peer-message needs an application that knows its users.");
        }
        return given;
    }
}
