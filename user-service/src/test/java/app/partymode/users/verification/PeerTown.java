package app.partymode.users.verification;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import app.partymode.users.identity.User;
import app.partymode.users.identity.Username;
import app.partymode.users.identity.Users;
import app.partymode.users.verification.ProviderStub.Request;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** The service with peer-message, some people who can be peers, and a contacts-graph-service that knows what a test tells it. */
final class PeerTown implements AutoCloseable {

    static final String INTERNAL_SECRET = "fedcba9876543210fedcba9876543210";

    private static final Duration OLD = Duration.ofDays(30);

    /** A user and a session of its own. */
    record Person(String id, String number, String token) {}

    /** A text that a newcomer is told to send. */
    record Message(String to, String text, String sms) {}

    final ProviderStub contacts = new ProviderStub();
    final VerifiedService service;
    final Api api;

    private final Set<String> acquainted = ConcurrentHashMap.newKeySet();
    private final List<Person> people = new ArrayList<>();

    PeerTown(Map<String, String> more) throws IOException {
        var settings = new HashMap<>(Map.of(
                "user-service.contacts.url",
                contacts.url(),
                "user-service.contacts.secret",
                INTERNAL_SECRET,
                "limits.of.peer-choice-per-address.tokens",
                "1000000",
                "limits.of.peer-asked-per-user.tokens",
                "1000000"));
        settings.putAll(more);
        service = new VerifiedService("peer-message", Map.of(), settings);
        api = service.api();
        contacts.answer(this::answer);
    }

    /** No user can be a peer any more; the contacts-graph-service is up and has no acquaintances. */
    void empty() {
        people.forEach(it -> users().delete(it.id()));
        people.clear();
        acquainted.clear();
        contacts.answer(this::answer);
    }

    List<Person> peers(int count) {
        return IntStream.range(0, count).mapToObj(_ -> peer()).toList();
    }

    Person peer() {
        return person(true, Instant.now().minus(OLD), Instant.now());
    }

    /** An unverified user of this very moment, with this number. */
    Person seed(String number) {
        return person(number, false, Instant.now(), Instant.now());
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
                id,
                number.e164(),
                service.get(Sessions.class).create(id, number, null).token());
        people.add(person);
        return person;
    }

    /** From now on this person is an acquaintance of every candidate. */
    void knowsEverybody(Person person) {
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
        return service.get(Users.class);
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

    @Override
    public void close() {
        service.close();
        contacts.close();
    }
}
