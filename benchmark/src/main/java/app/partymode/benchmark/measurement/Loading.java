package app.partymode.benchmark.measurement;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.operation.GraphUsers;
import app.partymode.benchmark.socialgraph.Person;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.progress.Progress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Moves a social graph into a store, through the ports, so that the store holds what the service would have written.
 *
 * @param seconds that it took: signups and books
 * @param edgesPerSecond books only
 */
public record Loading(double seconds, double edgesPerSecond) {

    private static final int AT_ONCE = 4;
    private static final int EVENTS_AT_ONCE = 100;

    /**
     * Moves in.
     *
     * @param until of {@code System.nanoTime()}: when to give up
     */
    public static Loading of(Contender contender, SocialGraph graph, long until, Progress progress) {
        int[] registered = graph.registered();
        try (var phase = progress.begin("moving into " + contender.name(), registered.length)) {
            signUp(contender, GraphUsers.signups(graph));
            double signups = phase.seconds();
            uploadAll(contender, graph, until, phase);
            double seconds = phase.seconds();
            return new Loading(seconds, graph.edges() / (seconds - signups));
        }
    }

    private static void signUp(Contender contender, List<StreamEntry> signups) {
        for (int from = 0; from < signups.size(); from += EVENTS_AT_ONCE) {
            int to = Math.min(signups.size(), from + EVENTS_AT_ONCE);
            contender.ports().feed().apply(signups.subList(from, to));
        }
    }

    private static void uploadAll(Contender contender, SocialGraph graph, long until, Progress.Phase phase) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var uploads = Arrays.stream(graph.registered())
                    .mapToObj(person -> threads.submit(() -> {
                        if (System.nanoTime() - until > 0) {
                            throw new IllegalStateException("there is no time left for it");
                        }
                        upload(contender, graph, person);
                        phase.step();
                        return person;
                    }))
                    .toList();
            for (var upload : uploads) {
                upload.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("not all books could be loaded: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        }
    }

    private static void upload(Contender contender, SocialGraph graph, int person) {
        var change = new BookChange(GraphUsers.contacts(graph.book(person)), List.of(), List.of());
        var admission = Admission.ofAll(change, Instant.now());
        if (!contender.ports().books().write(Person.owner(person), 0, admission)) {
            throw new IllegalStateException("the book was there before");
        }
        contender.ports().feed().applyBookChanges(); // as the service does after each upload
    }
}
