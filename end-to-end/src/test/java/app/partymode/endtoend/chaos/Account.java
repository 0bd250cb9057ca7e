package app.partymode.endtoend.chaos;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person's account, and what it must be by the answers so far. Used by one thread. */
final class Account {

    private static final AtomicInteger NUMBERS = new AtomicInteger(600_000_000);

    /** A request without an answer is not carried out later than this after the client has given it up, whatever was down. */
    private static final long CALM_MILLIS = 8_000;

    private static final long TRY_AGAIN_MILLIS = 300;

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Phone phone;
    private final String name;
    private final Over never = new Over();
    private String number;
    private String token = "";
    private boolean isNew;
    private @Nullable Register<Map<String, String>> book;

    Account(Phone phone, String name, String number) {
        this.phone = phone;
        this.name = name;
        this.number = number;
    }

    /** A number in Spain that no other person of this process has. */
    static String newNumber() {
        return "+34" + NUMBERS.incrementAndGet();
    }

    String name() {
        return name;
    }

    String number() {
        return number;
    }

    void hasNumber(String other) {
        number = other;
    }

    String token() {
        return token;
    }

    Phone phone() {
        return phone;
    }

    Findings findings() {
        return phone.findings();
    }

    <V> Register<V> register(String what, V known) {
        return new Register<>(name + "'s " + what, known, findings(), Clock.systemUTC());
    }

    /** The numbers of the address book and their names. */
    Register<Map<String, String>> book() {
        return book;
    }

    /** Until it is acknowledged. */
    Account signUp() {
        Reply reply =
                insist(() -> phone.call("POST", "/v1/sessions", null, Map.of("phoneNumber", number, "username", name)));
        token = reply.text("/token");
        isNew = reply.json().at("/created").asBoolean();
        book = register("book", Map.of());
        return this;
    }

    /** Whether the last signup made the account. */
    boolean isNew() {
        return isNew;
    }

    Reply call(String method, String path, @Nullable Object body) {
        return phone.call(method, path, token, body);
    }

    /** Sends it again until it is acknowledged, and waits until those before it can't be carried out any more. */
    Reply insist(String method, String path, @Nullable Object body) {
        return insist(() -> call(method, path, body));
    }

    private Reply insist(Supplier<Reply> call) {
        long start = System.nanoTime();
        Reply reply = call.get();
        boolean calm = reply.unsure();
        while (!reply.acknowledged()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                findings().add("%s got no answer for minutes, at last %d", name, reply.status());
                return reply;
            }
            never.pause(TRY_AGAIN_MILLIS);
            reply = call.get();
        }
        if (calm) {
            calmDown();
        }
        return reply;
    }

    /** Until what has got no answer can't be carried out any more. */
    void calmDown() {
        never.pause(CALM_MILLIS);
    }

    /** The state as the user-service tells it. */
    JsonNode me() {
        return insist("GET", "/v1/me", null).json();
    }

    Reply party(String message) {
        return call("PUT", "/v1/me/party-status", Map.of("partying", true, "message", message));
    }

    Map<String, Object> privacy(String discoverableBy, String visibleTo) {
        return Map.of("discoverableBy", discoverableBy, "partyStatusVisibleTo", visibleTo);
    }

    /** The book as the contacts service tells it; empty after minutes without an answer, which is a finding of its own. */
    Optional<Map<String, String>> readBook() {
        return Optional.of(insist("GET", "/v1/contacts?limit=10000", null))
                .filter(Reply::acknowledged)
                .map(reply -> contacts(reply.json()));
    }

    void checkBook() {
        readBook().ifPresent(book()::read);
    }

    static Map<String, String> contacts(JsonNode answer) {
        var numbers = new TreeMap<String, String>();
        answer.at("/contacts")
                .forEach(it -> numbers.put(
                        it.at("/phoneNumber").asString(), it.at("/name").asString("")));
        return numbers;
    }

    /** The body that makes this the book. */
    static Map<String, Object> upload(Map<String, String> book) {
        return Map.of("contacts", list(book));
    }

    static Object list(Map<String, String> contacts) {
        return contacts.entrySet().stream()
                .map(it -> Map.of("phoneNumber", it.getKey(), "name", it.getValue()))
                .toList();
    }
}
