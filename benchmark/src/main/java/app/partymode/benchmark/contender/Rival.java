package app.partymode.benchmark.contender;

import app.partymode.benchmark.contender.rival.RivalStore;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.introductions.Introductions;
import java.util.HashMap;
import java.util.Map;

/** A store that people would pick, asked through the ports. It leaves out privacy and updates, and answers what it can without them. */
final class Rival implements Contender {

    private final String name;
    private final RivalStore store;
    private final Ports ports;

    Rival(String name, RivalStore store) {
        this.name = name;
        this.store = store;
        var books = new RivalBooks(store);
        var users = new RivalUsers(store);
        ports = new Ports(
                books,
                users,
                Ports.synchronization(books, users, users, ArrayUsers.NONE_SUPPRESSED, ArrayUsers.NONE_TESTED),
                users,
                books,
                users,
                NotOffered.port(Introductions.class),
                NotOffered.port(Circles.class),
                NotOffered.port(Updates.class),
                store.depth());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String leavesOut() {
        return "privacy, updates";
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public void floor() {
        store.floor();
    }

    @Override
    public Footprint footprint() {
        Long resident = store.residentBytes();
        return new Footprint(
                resident,
                null,
                store.diskBytes(),
                resident == null ? "in the benchmark's own process" : "the server's process, which holds all data");
    }

    @Override
    public Map<String, String> settings() {
        var settings = new HashMap<>(store.settings());
        settings.put("leaves out", leavesOut());
        return settings;
    }

    @Override
    public void close() {
        store.close();
    }
}
