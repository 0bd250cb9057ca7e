package app.partymode.benchmark.traffic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Users who set a status in turn, whichever writer is free. The message tells which. */
final class StatusWriters {

    private final AtomicLong count = new AtomicLong();
    private final Server server;
    private final List<String> tokens;

    StatusWriters(Server server, FeedPeople people) {
        this.server = server;
        this.tokens = IntStream.range(0, people.writers())
                .parallel()
                .mapToObj(writer -> join(server, people, writer))
                .toList();
    }

    /** A status is visible to contacts: the reader has to be one. */
    private static String join(Server server, FeedPeople people, int writer) {
        String token = FeedPeople.signUp(server, writer);
        var book = FeedPeople.contacts(Arrays.stream(people.bookOfWriter(writer)));
        server.ask("PUT", "/v1/contacts", token, Server.book(book));
        return token;
    }

    void write(FeedLoad.Answers answers) {
        long number = count.incrementAndGet();
        String token = tokens.get(Math.toIntExact(number % tokens.size()));
        String message = "status " + number;
        long begin = System.nanoTime();
        server.ask("PUT", "/v1/me/party-status", token, Map.of("partying", true, "message", message));
        answers.answered(begin, message);
    }
}
