package app.partymode.benchmark.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readers with a stream each, who tell of each update what change it is. */
final class FeedReaders implements AutoCloseable {

    private static final String DATA = "data:";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> tokens = new ArrayList<>();
    private final Server server;
    private final FeedPeople people;
    private volatile boolean ended;
    private volatile Consumer<String> listener = _ -> {};

    private FeedReaders(Server server, FeedPeople people) {
        this.server = server;
        this.people = people;
    }

    /** Signs them up, uploads their books, and opens their streams. */
    static FeedReaders open(Server server, URI base, FeedPeople people) {
        var readers = new FeedReaders(server, people);
        for (int i = 0; i < people.readers(); i++) {
            String token = FeedPeople.signUp(server, people.reader(i));
            readers.tokens.add(token);
            var contacts = FeedPeople.contacts(Arrays.stream(people.bookOfReader(i)));
            server.ask("PUT", "/v1/contacts", token, Server.book(contacts));
            readers.listen(base, token);
        }
        return readers;
    }

    /** What is seen from now on goes there. */
    void tell(Consumer<String> to) {
        listener = to;
    }

    /** Adds those who are going to sign up to the books. */
    void expectNewcomers() {
        for (int i = 0; i < tokens.size(); i++) {
            var contacts = FeedPeople.contacts(people.newcomersOf(i));
            int portion = 1_000;
            for (int from = 0; from < contacts.size(); from += portion) {
                var some = contacts.subList(from, Math.min(from + portion, contacts.size()));
                server.ask("PATCH", "/v1/contacts", tokens.get(i), Map.of("upsert", some, "remove", List.of()));
            }
        }
    }

    private void listen(URI base, String token) {
        var request = HttpRequest.newBuilder(base.resolve("/v1/contacts/updates/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer;
        try {
            answer = http.send(request, BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UnexpectedAnswer(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (answer.statusCode() != 200) {
            throw new UnexpectedAnswer("status " + answer.statusCode());
        }
        Thread.ofVirtual().start(() -> listen(answer.body()));
    }

    private void listen(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith(DATA))
                    .map(line -> JsonMapper.shared().readTree(line.substring(DATA.length())))
                    .forEach(update -> changes(update).forEach(change -> listener.accept(change)));
        } catch (UncheckedIOException _) {
            // reported as the end of the stream
        }
        ended = true;
    }

    /** @throws UnexpectedAnswer where a stream has ended, so that its reader sees nothing any more */
    void check() {
        if (ended) {
            throw new UnexpectedAnswer("a stream has ended");
        }
    }

    /** A status is named by its message, a newcomer by the number, and once more when it has the reader. */
    private static List<String> changes(JsonNode update) {
        String number = update.at("/phoneNumber").asString();
        return switch (update.at("/type").asString()) {
            case "party-status" -> List.of(update.at("/partyStatus/message").asString(""));
            case "joined" ->
                update.at("/reciprocal").asBoolean() ? List.of(number, number + " has me") : List.of(number);
            case "reciprocal" -> List.of(number + " has me");
            default -> List.of();
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
