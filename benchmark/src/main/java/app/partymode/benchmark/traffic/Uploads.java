package app.partymode.benchmark.traffic;

import app.partymode.benchmark.measurement.Pace;
import app.partymode.benchmark.socialgraph.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Some users upload changed books, until closed. */
final class Uploads implements AutoCloseable {

    private static final int PER_SECOND = 10;
    private static final int CONTACTS = 50;
    private static final int STRANGERS = 1_000_000;

    private final Pace pace = new Pace(PER_SECOND);
    private final Thread thread;
    private volatile boolean closed;

    Uploads(Server server, List<String> tokens) {
        thread = Thread.ofVirtual().start(() -> {
            for (int upload = 0; !closed; upload++) {
                pace.awaitNext();
                upload(server, tokens.get(upload % tokens.size()), STRANGERS / 2 + upload * CONTACTS);
            }
        });
    }

    /** Number 0, which is in all books, and some that are in this book alone. */
    static void upload(Server server, String token, int first) {
        var contacts = IntStream.concat(
                        IntStream.of(0), IntStream.range(0, CONTACTS).map(i -> STRANGERS + first * 7 + i))
                .mapToObj(person ->
                        Map.of("phoneNumber", "+" + Person.number(person).digits(), "name", "Friend"))
                .toList();
        server.ask("PUT", "/v1/contacts", token, Server.book(contacts));
    }

    @Override
    public void close() {
        closed = true;
        Futures.join(thread);
        pace.close();
    }
}
