package app.partymode.benchmark.traffic;

import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A social graph signs up, then uploads its books, some at a time. */
final class GraphLoading {

    private static final int AT_ONCE = 4;

    private final Server server;
    private final SocialGraph graph;
    private final Progress progress;

    GraphLoading(Server server, SocialGraph graph, Progress progress) {
        this.server = server;
        this.graph = graph;
        this.progress = progress;
    }

    List<AppClient> run() {
        int[] people = graph.registered();
        AppClient[] phones = new AppClient[people.length];
        each("sign up", people.length, i -> phones[i] = AppClient.signUp(server, graph, people[i]));
        each("upload books", people.length, i -> phones[i].upload());
        return List.of(phones);
    }

    private void each(String name, int count, Consumer<Integer> step) {
        var futures = new ArrayList<Future<?>>();
        try (var phase = progress.begin(name, count);
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, count)
                    .forEach(i -> futures.add(threads.submit(() -> {
                        step.accept(i);
                        phase.step();
                    })));
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("not all could " + name + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
