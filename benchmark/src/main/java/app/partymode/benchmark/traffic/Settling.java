package app.partymode.benchmark.traffic;

import app.partymode.benchmark.town.Town;
import app.partymode.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A town signs up, then uploads its books, some at a time. */
final class Settling {

    private static final int AT_ONCE = 4;

    private final Server server;
    private final Town town;
    private final Progress progress;

    Settling(Server server, Town town, Progress progress) {
        this.server = server;
        this.town = town;
        this.progress = progress;
    }

    List<Phone> run() {
        int[] people = town.registered();
        Phone[] phones = new Phone[people.length];
        each("sign up", people.length, i -> phones[i] = Phone.signUp(server, town, people[i]));
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
            throw new IllegalStateException("not everybody could " + name + ": " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
