package app.partymode.benchmark.operation;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.contender.NotOffered;
import app.partymode.benchmark.socialgraph.Circles;
import app.partymode.benchmark.socialgraph.Person;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.Ways;
import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** All operations over one social graph. */
public final class Operations {

    /** Asks for next to nothing. */
    public static final String FLOOR = "floor";

    public static final String UPLOAD = "first upload of 500";
    public static final String SAME_UPLOAD = "re-upload unchanged";
    public static final String DELTA = "delta of 5";
    public static final String MATCHES = "matches, book of 200";
    public static final String LARGE_MATCHES = "matches, book of 1,000";
    public static final String SHARED_50 = "shared contacts, books of 50";
    public static final String SHARED_200 = "shared contacts, books of 200";
    public static final String SHARED_1000 = "shared contacts, books of 1,000";
    public static final String SHARED_OF_FIVE = "shared contacts of five";
    public static final String SUGGESTIONS = "suggestions";
    public static final String TWO_STEPS = "introductions, two steps";
    public static final String THREE_STEPS = "introductions, three steps";
    public static final String CIRCLE = "circle of five guests";
    public static final String HOLDERS = "who has this number";
    public static final String UPDATES = "page of updates";
    public static final String MIXED = "mixed load";

    private static final int CASES = 32;
    private static final int SUGGESTED = 20;
    private static final int PAGE = 50;

    private final SocialGraph graph;
    private final Circles circles;
    private final Books books;
    private final List<Operation> all;
    private final Operation mixed;

    public Operations(SocialGraph graph) {
        this.graph = graph;
        this.circles = new Circles(graph);
        this.books = new Books(graph);
        this.all = List.of(
                new Operation(FLOOR, 4, Operations::floor),
                new Operation(SHARED_50, 4, shared(50, 2)),
                new Operation(SHARED_200, 8, shared(200, 2)),
                new Operation(SHARED_1000, 4, shared(1_000, 2)),
                new Operation(SHARED_OF_FIVE, 2, shared(200, 6)),
                new Operation(MATCHES, 4, matches(200)),
                new Operation(LARGE_MATCHES, 2, matches(1_000)),
                new Operation(HOLDERS, 2, this::holders),
                new Operation(UPDATES, 2, updates()),
                new Operation(SUGGESTIONS, 1, suggestions()),
                new Operation(TWO_STEPS, 2, introductions(2)),
                new Operation(THREE_STEPS, 1, introductions(3)),
                new Operation(CIRCLE, 1, circle()),
                new Operation(DELTA, 1, books::delta),
                new Operation(SAME_UPLOAD, 1, books::sameUpload),
                new Operation(UPLOAD, 1, books::firstUpload));
        this.mixed = new Operation(MIXED, 1, new MixedLoad(all));
    }

    /** The operations by themselves, for the closed loop. */
    public List<Operation> all() {
        return all;
    }

    /** What servers do all day. */
    public Operation mixed() {
        return mixed;
    }

    public Operation named(String name) {
        return all.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Writes what some operations need, beside the social graph itself. */
    public void prepare(Contender contender) {
        books.prepare(contender);
    }

    /** A reader with a book of 200, and a person to share contacts with. */
    public Pair plainCase() {
        int[] pair = circles.find(200, 2, 1).stream().findFirst().orElseThrow(NotOffered::new);
        return new Pair(
                Person.owner(pair[0]),
                Person.number(pair[1]),
                graph.book(pair[0]).length,
                graph.book(pair[1]).length,
                graph.shared(pair[0], pair[1]));
    }

    /** Two people, the sizes of their books, and how many are in both. */
    public record Pair(Owner reader, PhoneNumber other, int book, int otherBook, int shared) {}

    private static Object floor(Contender contender, int time) {
        contender.floor();
        return time;
    }

    private Operation.Question shared(int size, int members) {
        record Asked(Owner reader, Set<PhoneNumber> people) {}
        List<Asked> asked = circles.find(size, members, CASES).stream()
                .map(circle -> new Asked(
                        Person.owner(circle[0]),
                        Arrays.stream(circle).skip(1).mapToObj(Person::number).collect(Collectors.toSet())))
                .toList();
        return (contender, time) -> {
            Asked now = one(asked, time);
            return contender.ports().shared().with(now.reader(), now.people());
        };
    }

    private Operation.Question matches(int size) {
        List<Integer> readers = circles.readers(size, CASES);
        return (contender, time) -> contender.ports().matches().of(Person.owner(one(readers, time)));
    }

    private Operation.Question suggestions() {
        List<Integer> readers = circles.readers(200, CASES);
        return (contender, time) -> contender.ports().suggestions().to(Person.owner(one(readers, time)), SUGGESTED);
    }

    private Operation.Question introductions(int steps) {
        List<Ways.Ends> asked = new Ways(graph).of(steps, circles.readers(200, CASES));
        return (contender, time) -> {
            Ways.Ends now = one(asked, time);
            return contender.ports().introductions().to(Person.owner(now.reader()), Person.userId(now.person()));
        };
    }

    private Operation.Question circle() {
        List<int[]> asked = circles.find(200, 6, CASES);
        return (contender, time) -> {
            int[] now = one(asked, time);
            Set<PhoneNumber> guests =
                    Arrays.stream(now).skip(1).mapToObj(Person::number).collect(Collectors.toSet());
            return contender.ports().circles().around(Person.owner(now[0]), guests, SUGGESTED);
        };
    }

    private Operation.Question updates() {
        List<Integer> readers = circles.readers(200, CASES);
        long head = GraphUsers.updates(graph);
        return (contender, time) -> contender
                .ports()
                .updates()
                .read(Person.owner(one(readers, time)), head * 9 / 10, head, PAGE)
                .updates();
    }

    private Object holders(Contender contender, int time) {
        int person = new SplittableRandom(time).nextInt(graph.people());
        return contender.ports().feed().holdersOf(Person.number(person)).stream()
                .sorted()
                .toList();
    }

    private static <T> T one(List<T> cases, int time) {
        if (cases.isEmpty()) {
            throw new NotOffered(); // an imported graph may have no such book
        }
        return cases.get(time % cases.size());
    }
}
