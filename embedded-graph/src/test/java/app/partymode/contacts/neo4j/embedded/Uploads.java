package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.contract.ContractFixture;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A process that uploads one book after another and prints each that was acknowledged, until it is killed. */
final class Uploads {

    static final int BOOK = 30;
    private static final int AT_ONCE = 4;

    private Uploads() {}

    public static void main(String[] directory) {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> end(failure));
        var fixture = new ContractFixture(
                EmbeddedGraphFixture.in(Path.of(directory[0])).matcher());
        var next = new AtomicInteger(1);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int thread = 0; thread < AT_ONCE; thread++) {
                threads.execute(() -> uploadForEver(fixture, next));
            }
        }
    }

    /** Neo4j's own threads would keep the process, and the test that reads from it, for ever. */
    private static void end(Throwable failure) {
        failure.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private static void uploadForEver(ContractFixture fixture, AtomicInteger next) {
        while (true) {
            int person = next.getAndIncrement();
            fixture.upload(person, bookOf(person));
            System.out.println("acknowledged " + person);
        }
    }

    /** Half of it is in many books. */
    static int[] bookOf(int person) {
        return IntStream.concat(
                        IntStream.range(0, BOOK / 2).map(i -> 50_000 + i),
                        IntStream.range(0, BOOK / 2).map(i -> 60_000 + person * 7 % 1_000 + i))
                .toArray();
    }
}
