package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import app.partymode.waits.LongestWait;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Updates by poll, long poll and stream. */
interface UpdatesStory extends ApiUnderTest {

    @Test
    default void withoutACursorItStartsNow() {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(ben.number());
        ana.awaitMatches(ben.number());
        Answer now = ana.get("/v1/contacts/updates").expect(200);
        assertThat(now.json().at("/updates").size()).isZero();
        Answer later =
                ana.get("/v1/contacts/updates?after=" + now.text("/next")).expect(200);
        assertThat(later.json().at("/updates").size()).isZero();
    }

    @Test
    default void aLongPollIsAnsweredWhenSomethingHappens() throws Exception {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(ben.number());
        ana.awaitMatches(ben.number());
        String cursor = ana.get("/v1/contacts/updates").text("/next");
        var waiting = CompletableFuture.supplyAsync(() -> ana.get("/v1/contacts/updates?wait=25&after=" + cursor));
        ben.api().patch("/v1/me", ben.token(), Map.of("username", "Benjamin")).expect(200);
        Answer answer = waiting.get(LongestWait.LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)
                .expect(200);
        assertThat(answer.texts("/updates", "/type")).containsExactly("renamed");
        assertThat(answer.text("/updates/0/username")).isEqualTo("Benjamin");
        assertThat(answer.text("/updates/0/cursor")).isEqualTo(answer.text("/next"));
    }

    @Test
    default void aStreamSendsUpdatesAtOnceAndResumes() throws Exception {
        App ana = signUp("Ana");
        App ben = signUp("Ben");
        ana.upload(ben.number());
        ana.awaitMatches(ben.number());
        var lines = new ConcurrentLinkedQueue<String>();
        var stream = openStream(ana, "/v1/contacts/updates", lines);
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith("id:")));
        ben.api().patch("/v1/me", ben.token(), Map.of("username", "B")).expect(200);
        await().until(() -> lines.stream().anyMatch(line -> line.contains("\"renamed\"")));
        stream.cancel(true);
        String last = lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((a, b) -> b)
                .orElseThrow()
                .substring(3)
                .strip();
        ben.api().patch("/v1/me", ben.token(), Map.of("username", "Be")).expect(200);
        var resumed = new ConcurrentLinkedQueue<String>();
        var again = openStream(ana, "/v1/contacts/updates/stream", resumed, "Last-Event-ID", last);
        await().until(() -> resumed.stream().anyMatch(line -> line.contains("\"Be\"")));
        assertThat(resumed).noneMatch(line -> line.contains("\"B\""));
        again.cancel(true);
    }

    /** In a thread of its own: an answer that is there at once would be read by the caller, and a stream does not end. */
    private static CompletableFuture<?> openStream(
            App app, String path, ConcurrentLinkedQueue<String> lines, String... headers) {
        var request = HttpRequest.newBuilder(app.api().uri(path))
                .header("Authorization", "Bearer " + app.token())
                .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return app.api()
                .http()
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAcceptAsync(
                        response -> {
                            assertThat(response.statusCode()).isEqualTo(200);
                            response.body().forEach(lines::add);
                        },
                        Thread::startVirtualThread);
    }

    @Test
    default void aStreamEndsWhenItsSessionDoes() throws IOException, InterruptedException {
        App ana = signUp("Ana");
        var request = HttpRequest.newBuilder(ana.api().uri("/v1/contacts/updates"))
                .header("Authorization", "Bearer " + ana.token())
                .header("Accept", "text/event-stream")
                .build();
        var response = ana.api().http().send(request, BodyHandlers.ofInputStream());
        ana.delete("/v1/sessions?scope=all").expect(204);
        var end = CompletableFuture.supplyAsync(() -> {
            try {
                return response.body().readAllBytes().length;
            } catch (IOException e) {
                return 0;
            }
        });
        assertThat(end).succeedsWithin(LongestWait.LONGEST_WAIT);
    }

    @Test
    default void aLongPollEndsWhenItsSessionDoes() {
        App ana = signUp("Ana");
        String cursor = ana.get("/v1/contacts/updates").text("/next");
        var waiting = CompletableFuture.supplyAsync(() -> ana.get("/v1/contacts/updates?wait=25&after=" + cursor));
        ana.delete("/v1/sessions?scope=all").expect(204);
        assertThat(waiting)
                .succeedsWithin(LongestWait.LONGEST_WAIT)
                .satisfies(answer -> answer.expectProblem(401, "unauthorized"));
    }

    @Test
    default void strangeCursorsAreRefused() {
        App ana = signUp("Ana");
        ana.get("/v1/contacts/updates?after=00000000-0").expectProblem(410, "cursor-expired");
        String cursor = ana.get("/v1/contacts/updates").expect(200).text("/next");
        String forged = cursor.substring(0, cursor.length() - 4) + (cursor.endsWith("0000") ? "1111" : "0000");
        String ofAnotherReader = signUp("Ben").get("/v1/contacts/updates").text("/next");
        for (String strange : List.of("nonsense", "null", "", forged, ofAnotherReader)) {
            ana.get("/v1/contacts/updates?after=" + strange).expectProblem(400, "invalid-request");
        }
        String plain = cursor.split("-")[0] + "-9m";
        ana.get("/v1/contacts/updates?after=" + plain).expectProblem(410, "cursor-expired");
        ana.get("/v1/contacts/updates?after=00000000-0", "Accept", "text/event-stream")
                .expectProblem(410, "cursor-expired");
        ana.get("/v1/contacts/updates/stream?after=00000000-0").expectProblem(410, "cursor-expired");
    }

    @Test
    default void aCursorIsAnotherOneEachTimeAlsoWhereNothingHappens() {
        App ana = signUp("Ana");
        String first = ana.get("/v1/contacts/updates").text("/next");
        String second = ana.get("/v1/contacts/updates").text("/next");
        String third = ana.get("/v1/contacts/updates?after=" + second).text("/next");
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    }

    @Test
    default void everyChangeExactlyOnceInOrderWhileOthersWrite() throws Exception {
        int writers = 8;
        int rounds = 15;
        List<App> people =
                IntStream.range(0, writers).mapToObj(i -> signUp("Writer " + i)).toList();
        List<String> numbers = people.stream().map(App::number).toList();
        var readers = List.of(signUp("Reader 1"), signUp("Reader 2"));
        for (App reader : readers) {
            reader.upload(numbers).expect(200);
            reader.awaitMatches(numbers.toArray(String[]::new));
            reader.startReadingUpdates();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = readers.stream()
                    .map(reader -> threads.submit(() -> read(reader, writers * rounds)))
                    .toList();
            var writing = people.stream()
                    .map(writer -> threads.submit(() -> {
                        for (int round = 0; round < rounds; round++) {
                            writer.api()
                                    .patch("/v1/me", writer.token(), Map.of("username", "name " + round))
                                    .expect(200);
                        }
                    }))
                    .toList();
            for (var write : writing) {
                write.get();
            }
            for (var read : reading) {
                List<String> seen = read.get();
                assertThat(seen).hasSize(writers * rounds).doesNotHaveDuplicates();
                for (App writer : people) {
                    assertThat(seen.stream().filter(name -> name.startsWith(writer.number())))
                            .containsExactlyElementsOf(IntStream.range(0, rounds)
                                    .mapToObj(n -> writer.number() + " name " + n)
                                    .toList());
                }
            }
        }
    }

    private static List<String> read(App reader, int count) {
        var seen = new ArrayList<String>();
        String cursor = reader.cursor();
        while (seen.size() < count) {
            Answer page = reader.get("/v1/contacts/updates?limit=7&wait=5&after=" + cursor)
                    .expect(200);
            page.json()
                    .at("/updates")
                    .forEach(update -> seen.add(update.at("/phoneNumber").asString() + " "
                            + update.at("/username").asString()));
            cursor = page.text("/next");
        }
        return seen;
    }
}
