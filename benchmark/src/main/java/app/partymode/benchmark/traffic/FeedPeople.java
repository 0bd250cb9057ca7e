package app.partymode.benchmark.traffic;

import app.partymode.benchmark.socialgraph.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who takes part, by their numbers: those who set statuses first, then readers, then people who are in books and never sign up, then
 * newcomers. Each of the first and each newcomer is in the book of one reader, and has this reader.
 *
 * @param writers how many users set statuses
 * @param readers how many users have a stream
 * @param book how many contacts are in a book at least
 */
record FeedPeople(int writers, int readers, int book) {

    /** For each reader. More do not sign up in a run. */
    private static final int NEWCOMERS = 4_000;

    int reader(int i) {
        return writers + i;
    }

    /** The reader's share of the writers, then strangers. */
    int[] bookOfReader(int i) {
        IntStream own = IntStream.range(0, writers).filter(writer -> writer % readers == i);
        return IntStream.concat(own, strangers()).limit(Math.max(book, writers)).toArray();
    }

    int newcomer(int i) {
        return writers + readers + book + i;
    }

    int mostNewcomers() {
        return NEWCOMERS * readers;
    }

    /** The reader's share of the newcomers. */
    IntStream newcomersOf(int reader) {
        return IntStream.range(0, mostNewcomers())
                .filter(i -> i % readers == reader)
                .map(this::newcomer);
    }

    /** A writer's reader, then strangers. */
    int[] bookOfWriter(int writer) {
        return bookWithReader(writer);
    }

    /** A newcomer's reader, then strangers. */
    int[] bookOfNewcomer(int i) {
        return bookWithReader(i);
    }

    private int[] bookWithReader(int i) {
        return IntStream.concat(IntStream.of(reader(i % readers)), strangers())
                .limit(book)
                .toArray();
    }

    private IntStream strangers() {
        return IntStream.range(0, book).map(i -> writers + readers + i);
    }

    static String number(int person) {
        return "+" + Person.number(person).digits();
    }

    static List<Map<String, String>> contacts(IntStream people) {
        return contacts(people.boxed());
    }

    private static List<Map<String, String>> contacts(Stream<Integer> people) {
        return people.map(person -> Map.of("phoneNumber", number(person), "name", Person.username(person)))
                .toList();
    }

    static String signUp(Server server, int person) {
        var body = Map.of("phoneNumber", number(person), "username", Person.username(person), "device", "measurement");
        return server.ask("POST", "/v1/sessions", null, body).at("/token").asString();
    }
}
