package app.partymode.benchmark.operation;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.socialgraph.Person;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.ParsedUpload;
import app.partymode.contacts.addressbook.SyncOutcome;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Uploads of people who come new to a social graph. */
final class Books {

    private static final int UPLOADED = 500;

    /** One in ten of a new book is a number that is in no other book. */
    private static final int KNOWN_TO_OTHERS = 450;

    private static final int RETURNING = 16;
    private static final int CHANGING = 64;
    private static final int CHANGED = 5;

    private final int people;
    private final int newcomers;
    private final int strangers;

    Books(SocialGraph graph) {
        people = graph.people();
        newcomers = people + 1_000_000;
        strangers = people + 100_000_000;
    }

    /** Those who will upload again, and those who will change five, upload for the first time. */
    void prepare(Contender contender) {
        IntStream.range(0, RETURNING).forEach(person -> upload(contender, people + person, person));
        IntStream.range(0, CHANGING).forEach(person -> upload(contender, people + RETURNING + person, person));
    }

    Object firstUpload(Contender contender, int time) {
        return upload(contender, newcomers + time, RETURNING + time);
    }

    Object sameUpload(Contender contender, int time) {
        int person = time % RETURNING;
        return upload(contender, people + person, person);
    }

    /** Five contacts come, and the next time they go. */
    Object delta(Contender contender, int time) {
        Owner owner = Person.owner(people + RETURNING + time % CHANGING);
        int[] five = IntStream.range(0, CHANGED)
                .map(i -> strangers - 1 - (time % CHANGING) * CHANGED - i)
                .toArray();
        boolean come = time / CHANGING % 2 == 0;
        List<PhoneNumber> gone =
                come ? List.of() : IntStream.of(five).mapToObj(Person::number).toList();
        var arrived = ParsedUpload.of(come ? GraphUsers.contacts(five) : List.of());
        return told(contender.ports().synchronization().change(owner, arrived, gone, Optional.empty()));
    }

    private Object upload(Contender contender, int person, int seed) {
        var upload = ParsedUpload.of(GraphUsers.contacts(contacts(seed)));
        return told(contender.ports().synchronization().replace(Person.owner(person), upload, Optional.empty()));
    }

    private int[] contacts(int seed) {
        var random = new SplittableRandom(seed);
        int known = Math.min(KNOWN_TO_OTHERS, people / 2);
        return IntStream.concat(
                        random.ints(0, people).distinct().limit(known),
                        IntStream.range(0, UPLOADED - known).map(i -> strangers + seed * UPLOADED + i))
                .sorted()
                .toArray();
    }

    private static String told(SyncOutcome outcome) {
        return "version %d, %d contacts, %d added, %d removed"
                .formatted(
                        outcome.read().book().version(),
                        outcome.read().book().size(),
                        outcome.change().added().size(),
                        outcome.change().removed().size());
    }
}
