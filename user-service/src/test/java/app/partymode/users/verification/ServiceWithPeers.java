package app.partymode.users.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.verification.ProviderStub.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The service with peer-message, users who can be peers, and a contacts-graph-service that knows what a test tells it. */
@TestPropertySource(
        properties = {
            "phone-auth.verification.method=peer-message",
            "user-service.contacts.secret=" + ServiceWithPeers.INTERNAL_SECRET,
            "user-service.peers.seeds=" + ServiceWithPeers.SEED
        })
abstract class ServiceWithPeers extends VerifyingService {

    static final String SEED = "+34699000111";

    static final String INTERNAL_SECRET = "fedcba9876543210fedcba9876543210";

    static final ProviderStub CONTACTS = ProviderStub.started();

    private static final Duration OLD = Duration.ofDays(30);

    /** A user and a session of its own. */
    record Person(String id, String number, String token) {}

    /** A text that a newcomer is told to send. */
    record Message(String to, String text, String sms) {}

    private final Set<String> acquainted = ConcurrentHashMap.newKeySet();
    private final List<Person> people = new ArrayList<>();

    @DynamicPropertySource
    static void contacts(DynamicPropertyRegistry registry) {
        registry.add("user-service.contacts.url", CONTACTS::url);
    }

    /** No user can be a peer, no limit is used up, and the contacts-graph-service is up and has no acquaintances. */
    @BeforeEach
    void empty() {
        mongo.remove(new Query(), "users");
        redis.delete(redis.keys("limits:*"));
        CONTACTS.answer(this::answer);
    }

    List<Person> peers(int count) {
        return IntStream.range(0, count).mapToObj(_ -> peer()).toList();
    }

    Person peer() {
        return person(true, clock.instant().minus(OLD), clock.instant());
    }

    /** An unverified user of this very moment, with this number. */
    Person seed(String number) {
        return person(number, false, clock.instant(), clock.instant());
    }

    Person person(boolean verified, Instant createdAt, Instant seenAt) {
        return person(Api.number(), verified, createdAt, seenAt);
    }

    private Person person(String e164, boolean verified, Instant createdAt, Instant seenAt) {
        var number = new PhoneNumber(Long.parseLong(e164.substring(1)));
        String id = UUID.randomUUID().toString();
        Instant created = createdAt.truncatedTo(ChronoUnit.MILLIS);
        users().add(User.register(id, number, new Username("Peer"), verified, created));
        users().seen(id, seenAt);
        var person = new Person(
                id, number.e164(), bean(Sessions.class).create(id, number, null).token());
        people.add(person);
        return person;
    }

    /** From now on this person is an acquaintance of every candidate. */
    void knowsAllUsers(Person person) {
        acquainted.add(person.number().substring(1));
    }

    /** The peers in this answer. */
    List<Person> chosen(Answer asked) {
        return messages(asked).stream().map(it -> at(it.to())).toList();
    }

    static List<Message> messages(Answer asked) {
        return StreamSupport.stream(
                        asked.body().at("/verification/instructions/messages").spliterator(), false)
                .map(it -> new Message(
                        it.at("/number").asString(),
                        it.at("/text").asString(),
                        it.at("/sms").asString()))
                .toList();
    }

    /** The newcomer sends the text, and the peer's app reports it. */
    Answer deliver(String sender, Message message) {
        return report(at(message.to()), sender, message.text());
    }

    Answer report(Person peer, String sender, String text) {
        return api.post(
                "/v1/verifications/peer-reports",
                peer.token(),
                "{\"sender\":\"%s\",\"text\":\"%s\"}".formatted(sender, text));
    }

    Answer complete(Answer asked) {
        return api.post("/v1/verifications/" + id(asked) + "/session", null, "{}");
    }

    String state(Answer asked) {
        return api.get("/v1/verifications/" + id(asked), null).text("/state");
    }

    static String id(Answer asked) {
        return asked.text("/verification/id");
    }

    Answer signedUp(String number, String name) {
        Answer asked = api.signUp(number, name);
        messages(asked).forEach(it -> deliver(number, it));
        return complete(asked);
    }

    Users users() {
        return bean(Users.class);
    }

    private Person at(String number) {
        return people.stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    ProviderStub.Answer answer(Request request) {
        if (!request.uri().getPath().equals("/internal/acquaintances")
                || !("Bearer " + INTERNAL_SECRET).equals(request.headers().get("authorization"))) {
            return new ProviderStub.Answer(401, "");
        }
        var candidates = JsonMapper.shared().readTree(request.body()).at("/candidates");
        String known = StreamSupport.stream(candidates.spliterator(), false)
                .map(it -> Long.toString(it.asLong()))
                .filter(acquainted::contains)
                .collect(Collectors.joining(","));
        return new ProviderStub.Answer(200, "{\"acquainted\":[" + known + "]}");
    }

    Answer takePart(Person person, boolean enabled) {
        return api.put("/v1/me/peer-verification", person.token(), "{\"enabled\":%s}".formatted(enabled));
    }

    void assertPending(Answer asked) {
        assertThat(state(asked)).isEqualTo("pending");
        Answer early = complete(asked);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("/type")).isEqualTo("/problems/verification-pending");
    }
}
