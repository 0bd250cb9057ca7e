package app.partymode.benchmark.operation;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.contender.NotOffered;
import app.partymode.benchmark.contender.Ports;
import app.partymode.benchmark.depth.Depth;
import app.partymode.benchmark.socialgraph.Circles;
import app.partymode.benchmark.socialgraph.Person;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.benchmark.socialgraph.Ways;
import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    public static final String REACH = "friends within three steps";
    public static final String CHAIN = "shortest chain, up to 5";
    public static final String HOLDERS = "who has this number";
    public static final String UPDATES = "page of updates";
    public static final String MIXED = "mixed load";

    /** Those of three steps and more. */
    public static final List<String> DEEP = List.of(THREE_STEPS, CIRCLE, REACH, CHAIN);

    private static final List<String> EXPLAINED =
            List.of(SHARED_200, SUGGESTIONS, MATCHES, HOLDERS, UPDATES, TWO_STEPS, THREE_STEPS, CIRCLE, REACH, CHAIN);

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
                Operation.read(FLOOR, 4, Operations::floor),
                Operation.read(SHARED_50, 4, shared(50, 2)),
                Operation.read(SHARED_200, 8, shared(200, 2)),
                Operation.read(SHARED_1000, 4, shared(1_000, 2)),
                Operation.read(SHARED_OF_FIVE, 2, shared(200, 6)),
                Operation.read(MATCHES, 4, matches(200)),
                Operation.read(LARGE_MATCHES, 2, matches(1_000)),
                Operation.read(HOLDERS, 2, this::holders),
                Operation.read(UPDATES, 2, updates()),
                Operation.read(SUGGESTIONS, 1, suggestions()),
                Operation.read(TWO_STEPS, 2, introductions(2)),
                Operation.read(THREE_STEPS, 1, introductions(3)),
                Operation.read(CIRCLE, 1, circle()),
                Operation.read(REACH, 1, reach()),
                Operation.read(CHAIN, 1, chain()),
                Operation.write(DELTA, 1, books::delta),
                Operation.write(SAME_UPLOAD, 1, books::sameUpload),
                Operation.write(UPLOAD, 1, books::firstUpload));
        this.mixed = Operation.write(MIXED, 1, new MixedLoad(all));
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

    /** The first question of each of those whose plans are told. */
    public Map<String, Consumer<Ports>> explained() {
        var questions = new LinkedHashMap<String, Consumer<Ports>>();
        EXPLAINED.forEach(name ->
                questions.put(name, ports -> named(name).question().ask(new PortsAlone(ports), 0)));
        return questions;
    }

    /** What shared contacts have to read at least: both books, what is in both, and four hits. */
    public long leastHits() {
        int[] pair = circles.find(200, 2, CASES).stream().findFirst().orElseThrow(NotOffered::new);
        return graph.book(pair[0]).length + graph.book(pair[1]).length + graph.shared(pair[0], pair[1]) + 4L;
    }

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

    private Operation.Question reach() {
        List<Integer> people = circles.readers(200, CASES);
        return (contender, time) -> contender.ports().depth().reach(Person.number(one(people, time)));
    }

    /** People two to five steps apart, in turns. */
    private Operation.Question chain() {
        List<Integer> people = circles.readers(200, CASES / 4);
        var ways = new Ways(graph);
        List<Ways.Ends> asked = IntStream.rangeClosed(2, Depth.LONGEST_CHAIN)
                .boxed()
                .flatMap(steps -> ways.of(steps, people).stream())
                .sorted(Comparator.comparingInt(Ways.Ends::reader))
                .toList();
        return (contender, time) -> {
            Ways.Ends now = one(asked, time);
            return contender.ports().depth().chain(Person.number(now.reader()), Person.number(now.person()));
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
