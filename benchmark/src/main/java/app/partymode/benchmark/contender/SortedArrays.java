package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.DepthInMemory;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.introductions.Introductions;
import java.util.Map;

/** Address books as sorted arrays in this process, without durability, blocks or visibility: the limit of what can be had. */
final class SortedArrays implements Contender {

    private final ArrayBooks books = new ArrayBooks();
    private final ArrayUsers users = new ArrayUsers(books);
    private final Ports ports = new Ports(
            books,
            users,
            Ports.synchronization(books, users, users, ArrayUsers.NONE_SUPPRESSED, ArrayUsers.NONE_TESTED),
            users,
            books,
            users,
            NotOffered.port(Introductions.class),
            NotOffered.port(Circles.class),
            users,
            new DepthInMemory(books::near));

    @Override
    public String name() {
        return ContenderNames.ARRAYS;
    }

    @Override
    public String leavesOut() {
        return "privacy, durability";
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public void floor() {
        throw new NotOffered();
    }

    @Override
    public Footprint footprint() {
        return new Footprint(null, null, null, "in the benchmark's own process");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("process", "the benchmark's own", "durability", "none");
    }

    @Override
    public void close() {}
}
