package app.partymode.endtoend.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All who use the API in a run: writers, each with a thread of its own, and readers. */
final class Crowd implements AutoCloseable {

    private static final int NEWCOMERS = 40;

    private final Phone phone;
    private final Random random;
    private final Over over = new Over();
    private final Over readingOver = new Over();
    private final ExecutorService writing = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private final Newcomers newcomers;
    private final Probe probe;

    /** @param size how many of each kind */
    Crowd(Phone phone, int size, Random random) {
        this.phone = phone;
        this.random = random;
        probe = new Probe(signUp("Probe"), signUp("Probe reader"));
        List<Account> readers = all(size, this::signUpReader);
        Map<String, String> friends = book(numbers(readers));
        writers.addAll(all(size, i -> new SteadyWriter(signUp("Steady " + i), split())));
        writers.addAll(all(size, i -> new ShyWriter(signUp("Shy " + i), readers.get(i), split())));
        var moving = all(size, i -> new MovingWriter(signUp("Moving " + i), Account.newNumber(), friends, split()));
        writers.addAll(moving);
        List<String> newNumbers = all(NEWCOMERS, _ -> Account.newNumber());
        newcomers = new Newcomers(signUp("Newcomer"), newNumbers, friends);
        writers.add(newcomers);
        List<String> known = Stream.of(
                        numbers(writers.stream().map(Writer::account).toList()),
                        numbers(readers),
                        moving.stream().flatMap(it -> it.numbers().stream()).toList(),
                        newNumbers)
                .flatMap(List::stream)
                .distinct()
                .toList();
        var bookWriters = all(size, i -> new BookWriter(signUp("Book " + i), known, split()));
        writers.addAll(bookWriters);
        var watched = new TreeMap<>(book(known));
        watched.putAll(book(numbers(bookWriters.stream().map(Writer::account).toList())));
        readers.forEach(reader -> watchers.add(watcher(reader, watched)));
    }

    private Account signUpReader(int i) {
        return signUp("Reader " + i);
    }

    private Account signUp(String name) {
        return new Account(phone, name, Account.newNumber()).signUp();
    }

    private Watcher watcher(Account account, Map<String, String> book) {
        account.insist("PUT", "/v1/contacts", Account.upload(book));
        return new Watcher(account, split(), readingOver);
    }

    private Random split() {
        return new Random(random.nextLong());
    }

    private static <T> List<T> all(int count, Function<Integer, T> of) {
        return IntStream.range(0, count).boxed().map(of).toList();
    }

    private static List<String> numbers(List<Account> accounts) {
        return accounts.stream().map(Account::number).toList();
    }

    private static Map<String, String> book(List<String> numbers) {
        var book = new TreeMap<String, String>();
        numbers.forEach(number -> book.put(number, "name of " + number));
        return book;
    }

    Probe probe() {
        return probe;
    }

    List<Writer> writers() {
        return writers;
    }

    List<SteadyWriter> steady() {
        return writers.stream()
                .filter(SteadyWriter.class::isInstance)
                .map(SteadyWriter.class::cast)
                .toList();
    }

    List<Watcher> watchers() {
        return watchers;
    }

    /** All who have an account, but for the probe's. */
    List<Account> accounts() {
        return Stream.of(
                        writers.stream().map(Writer::account),
                        watchers.stream().map(Watcher::account),
                        newcomers.accounts().stream())
                .flatMap(it -> it)
                .toList();
    }

    /** Lets all begin. */
    void start(long pauseMillis) {
        watchers.forEach(watcher -> reading.submit(watcher::watch));
        writers.forEach(writer -> writing.submit(() -> write(writer, pauseMillis)));
    }

    private void write(Writer writer, long pauseMillis) {
        try {
            while (!over.is()) {
                writer.write();
                over.pause(pauseMillis * writer.weight());
            }
        } catch (RuntimeException e) {
            phone.findings().add("%s stopped writing: %s", writer.account().name(), e);
        }
    }

    /** Returns when each writer has ended its round; the readers go on. */
    void stopWriting() {
        over.now();
        end(writing);
    }

    private static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.now();
        readingOver.now();
        end(writing);
        end(reading);
    }
}
