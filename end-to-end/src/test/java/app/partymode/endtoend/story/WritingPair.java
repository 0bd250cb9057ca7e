package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two people who write again and again, and newcomers who sign up beside them, until they are stopped. */
final class WritingPair implements AutoCloseable {

    private static final int LARGE = 300;

    /** Between two rounds: what they are tested with needs the processors too. */
    private static final int PAUSE_MILLIS = 50;

    private final Api api;
    private final App one;
    private final App other;
    private final List<String> unregistered =
            Stream.generate(UniqueNumbers::next).limit(LARGE).toList();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile int rounds;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Future<List<App>> newcomers = CompletableFuture.completedFuture(List.of());

    WritingPair(Api api) {
        this.api = api;
        one = App.signUp(api, UniqueNumbers.next(), "One 0");
        other = App.signUp(api, UniqueNumbers.next(), "Other");
        other.upload(one.number()).expect(200);
        one.upload(book(0)).expect(200);
    }

    /** Every second round has another book, of which nothing but the friend is in the first. */
    private List<String> book(int round) {
        int half = LARGE / 2;
        var book = new ArrayList<>(unregistered.subList(round % 2 * half, round % 2 * half + half));
        book.add(other.number());
        return book;
    }

    /** How often both have written. */
    int rounds() {
        return rounds;
    }

    void start() {
        newcomers = thread.submit(this::write);
    }

    /** Stops both. The newcomers. */
    List<App> stop() throws Exception {
        close();
        return newcomers.get();
    }

    @Override
    public void close() {
        stopped.countDown();
        thread.close();
    }

    private List<App> write() throws InterruptedException {
        var all = new ArrayList<App>();
        while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            int round = rounds + 1;
            one.upload(book(round)).expect(200);
            api.patch("/v1/me", one.token(), Map.of("username", "One " + round)).expect(200);
            one.party(Map.of("partying", round % 2 == 0, "message", "Round " + round))
                    .expect(200);
            all.add(App.signUp(api, UniqueNumbers.next(), "New"));
            all.getLast().upload(one.number(), other.number()).expect(200);
            rounds = round;
        }
        return all;
    }

    /** In another deployment a book is one of the two, and what the friend sees of the user is what the user is. */
    void checkThatTheyAreWhole(Api restored) {
        var book = restored.get("/v1/contacts", one.token()).expect(200).texts("/contacts", "/phoneNumber");
        assertThat(Set.copyOf(book)).isIn(Set.copyOf(book(0)), Set.copyOf(book(1)));
        var me = restored.get("/v1/me", one.token()).expect(200);
        var match = restored.get("/v1/contacts/matches", other.token()).expect(200);
        assertThat(match.text("/matches/0/username")).isEqualTo(me.text("/username"));
        assertThat(match.json().at("/matches/0/partyStatus/message"))
                .isEqualTo(me.json().at("/partyStatus/message"));
    }
}
