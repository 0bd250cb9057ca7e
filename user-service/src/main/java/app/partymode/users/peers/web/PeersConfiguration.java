package app.partymode.users.peers.web;

import app.partymode.limits.Limit;
import app.partymode.limits.RateLimits;
import app.partymode.limits.web.CountedBy;
import app.partymode.limits.web.LimitedPath;
import app.partymode.phoneauth.verification.UnusableVerification;
import app.partymode.phoneauth.verification.peer.Peers;
import app.partymode.users.identity.Users;
import app.partymode.users.peers.Acquaintances;
import app.partymode.users.peers.PeerChoices;
import app.partymode.users.peers.PeerPool;
import app.partymode.users.peers.RandomPeers;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** What the method {@code peer-message} needs of this service, where it is the one that is chosen. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "phone-auth.verification.method", havingValue = "peer-message")
@EnableConfigurationProperties(ContactsServiceProperties.class)
class PeersConfiguration {

    private static final int SHORTEST_SECRET = 32;

    /** Where both services run in one process, it provides {@link Acquaintances} itself. */
    @Bean
    Peers peers(
            PeerPool pool,
            PeerChoices choices,
            ObjectProvider<Acquaintances> acquaintances,
            ContactsServiceProperties contacts,
            Users users,
            RateLimits limits,
            ObservationRegistry observations) {
        return new RandomPeers(
                pool,
                choices,
                acquaintances.getIfAvailable(() -> over(contacts, observations)),
                users,
                limits,
                new SecureRandom());
    }

    @Bean
    LimitedPath peerChoices() {
        return new LimitedPath(HttpMethod.POST, "/v1/sessions", Limit.PEER_CHOICE_PER_ADDRESS, CountedBy.ADDRESS);
    }

    @Bean
    LimitedPath peerReportsByUser() {
        return new LimitedPath(
                HttpMethod.POST, "/v1/verifications/peer-reports", Limit.PEER_REPORT_PER_USER, CountedBy.USER);
    }

    private static Acquaintances over(ContactsServiceProperties properties, ObservationRegistry observations) {
        if (properties.secret().length() < SHORTEST_SECRET) {
            throw new UnusableVerification(
                    "user-service.contacts.secret (INTERNAL_SECRET) must have 32 characters or more for the method"
                            + " peer-message, the same as the contacts-graph-service has; openssl rand -hex 32 makes"
                            + " one.");
        }
        var client =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        return new HttpAcquaintances(properties, requests, observations);
    }
}
