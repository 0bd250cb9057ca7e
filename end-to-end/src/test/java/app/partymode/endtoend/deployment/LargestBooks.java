package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The largest address books, many at once: each is written and read as a whole, in a service whose memory is bounded as in its container. */
final class LargestBooks {

    private static final int PEOPLE = 8;
    private static final int MOST_CONTACTS = 10_000;

    private final List<App> people;

    private LargestBooks(List<App> people) {
        this.people = people;
    }

    /** Writes them, and reads them in all the ways that there are. */
    static LargestBooks write(Api api) {
        List<App> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> App.signUp(api, "+3460011122" + i, "Person " + i))
                .toList();
        var book = IntStream.range(0, MOST_CONTACTS)
                .mapToObj("+346%08d"::formatted)
                .toList();
        atOnce(people.stream().map(it -> () -> it.upload(book)));
        atOnce(people.stream()
                .flatMap(it -> Stream.of(
                        () -> it.get("/v1/contacts?limit=" + MOST_CONTACTS),
                        () -> it.get("/v1/contacts/matches"),
                        () -> it.get("/v1/contacts/export"))));
        var books = new LargestBooks(people);
        books.assertWhole();
        return books;
    }

    void assertWhole() {
        people.forEach(it -> assertThat(it.get("/v1/contacts?limit=" + MOST_CONTACTS)
                        .expect(200)
                        .texts("/contacts", "/phoneNumber"))
                .hasSize(MOST_CONTACTS));
    }

    /** Repeats each call until it succeeds: a busy service asks the client to retry. */
    private static void atOnce(Stream<Supplier<Answer>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = calls.map(call ->
                            CompletableFuture.runAsync(() -> await().until(() -> hasSucceeded(call.get())), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private static boolean hasSucceeded(Answer answer) {
        assertThat(answer.status()).isIn(200, 503);
        return answer.status() == 200;
    }
}
