package app.partymode.benchmark.traffic;

import app.partymode.benchmark.socialgraph.SocialGraph;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What people do, of a hundred times so often, in an order that is the same each time. */
final class Mix implements Arrivals.Request {

    /** Does something on a person's phone. */
    private interface Act {

        void on(AppClient phone, int time);
    }

    private record Part(String name, int ofHundred, Act act) {}

    private final List<Part> deck;
    private final List<AppClient> phones;
    private final Server server;
    private final SocialGraph graph;
    private final AtomicInteger newcomers;

    Mix(Server server, SocialGraph graph, List<AppClient> phones) {
        this.server = server;
        this.graph = graph;
        this.phones = phones;
        this.newcomers = new AtomicInteger(graph.people());
        this.deck = parts().stream()
                .flatMap(part -> IntStream.range(0, part.ofHundred()).mapToObj(_ -> part))
                .toList();
    }

    private List<Part> parts() {
        return List.of(
                new Part("matches", 25, (phone, _) -> phone.matches()),
                new Part("updates", 22, (phone, _) -> phone.updates()),
                new Part("shared with one", 20, AppClient::shared),
                new Part("shared with three", 5, (phone, _) -> phone.sharedBySeveral()),
                new Part("party status", 8, (phone, time) -> phone.party(time % 2 == 0)),
                new Part("book, unchanged upload", 6, (phone, _) -> phone.upload()),
                new Part("book, one contact changed", 6, AppClient::change),
                new Part("book, read", 4, (phone, _) -> phone.book()),
                new Part("suggestions", 2, (phone, _) -> phone.suggestions()),
                new Part("signup and first upload", 2, (_, time) -> join(time)));
    }

    /** A new number, with the book of an existing user. */
    private void join(int time) {
        int[] registered = graph.registered();
        int like = registered[time % registered.length];
        AppClient.signUp(server, graph, newcomers.getAndIncrement()).upload(graph.book(like));
    }

    @Override
    public String send(int time) {
        var random = new SplittableRandom(time);
        Part part = deck.get(random.nextInt(deck.size()));
        part.act().on(phones.get(random.nextInt(phones.size())), time);
        return part.name();
    }
}
