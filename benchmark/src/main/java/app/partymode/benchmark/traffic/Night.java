package app.partymode.benchmark.traffic;

import app.partymode.benchmark.measurement.Pace;
import app.partymode.benchmark.socialgraph.Person;
import app.partymode.progress.Progress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** A night on which all phones are connected: statuses that all are told of, uploads beside that, and all come back at once. */
final class Night {

    private static final int SIGNUPS_AT_ONCE = 8;
    private static final int STAR = 0;
    private static final int OPENINGS_AT_ONCE = 50;
    private static final int ASKED_A_SECOND = 10;
    private static final long PATIENCE_SECONDS = 120;
    private static final double MILLISECOND = 1e6;

    private final Server server;
    private final URI base;
    private final Progress progress;
    private final ServiceMemory memory;
    private final int idleSeconds;
    private final int statuses;
    private final StringBuilder page = new StringBuilder();
    /** The number of the status that was set last. */
    private int set;

    Night(Server server, URI base, Progress progress, long pid, int idleSeconds, int statuses) {
        this.server = server;
        this.base = base;
        this.progress = progress;
        this.memory = new ServiceMemory(pid);
        this.idleSeconds = idleSeconds;
        this.statuses = statuses;
    }

    String run(int users, List<Integer> steps) {
        String star = signUp(STAR);
        server.ask("PUT", "/v1/me/privacy", star, Map.of("partyStatusVisibleTo", "everyone"));
        List<String> readers = readers(users);
        List<String> phones = IntStream.range(0, steps.getLast())
                .mapToObj(phone -> readers.get(phone % readers.size()))
                .toList();
        try (var streams = new Streams(base)) {
            connect(streams, phones, steps);
            page.append(String.format(
                    Locale.ROOT,
                    "%n| of one status, ms after its request began | phones | p50 | p99 | last |%n| --- | ---"
                            + " | --- | --- | --- |%n"));
            tellAll(streams, star, "nothing beside it");
            try (var _ = new Uploads(server, readers)) {
                tellAll(streams, star, "uploads beside it");
            }
        }
        comeBack(phones, readers.getFirst());
        return page.toString();
    }

    private String signUp(int person) {
        var body = Map.of(
                "phoneNumber",
                "+" + Person.number(person).digits(),
                "username",
                Person.username(person),
                "device",
                "night");
        return server.ask("POST", "/v1/sessions", null, body).at("/token").asString();
    }

    /** All have the star in their books, and a few others. */
    private List<String> readers(int users) {
        progress.say("%d users sign up and upload a book".formatted(users));
        try (var threads = Executors.newFixedThreadPool(SIGNUPS_AT_ONCE)) {
            return IntStream.rangeClosed(1, users)
                    .mapToObj(person -> threads.submit(() -> {
                        String token = signUp(person);
                        Uploads.upload(server, token, person);
                        return token;
                    }))
                    .toList()
                    .stream()
                    .map(Futures::get)
                    .toList();
        }
    }

    private void connect(Streams streams, List<String> phones, List<Integer> steps) {
        long before = memory.kibibytes();
        page.append(String.format(
                Locale.ROOT,
                "| phones | refused | VmRSS of the contacts service, MiB | kB a phone |%n| --- | --- | --- | --- |%n|"
                        + " 0 | 0 | %d | |%n",
                before / 1024));
        int open = 0;
        for (int step : steps) {
            progress.say("%d streams".formatted(step));
            streams.open(phones.subList(open, step), OPENINGS_AT_ONCE, PATIENCE_SECONDS);
            streams.idle(idleSeconds);
            open = step;
            long now = memory.kibibytes();
            page.append(String.format(
                    Locale.ROOT,
                    "| %,d | %d | %d | %.1f |%n",
                    streams.open(),
                    streams.refused(),
                    now / 1024,
                    (now - before) * 1.024 / Math.max(1, streams.open())));
        }
    }

    private void tellAll(Streams streams, String star, String beside) {
        progress.say("statuses, " + beside);
        for (int status = 0; status < statuses; status++) {
            set++;
            long begin = System.nanoTime();
            Thread setting = Thread.ofVirtual().start(() -> setStatus(star, "party " + set));
            Histogram seen = streams.awaitUpdates(set, begin, PATIENCE_SECONDS);
            Futures.join(setting);
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d of %,d | %.0f | %.0f | %.0f |%n",
                    beside,
                    seen.getTotalCount(),
                    streams.open(),
                    seen.getValueAtPercentile(50) / MILLISECOND,
                    seen.getValueAtPercentile(99) / MILLISECOND,
                    seen.getMaxValue() / MILLISECOND));
            streams.idle(1);
        }
    }

    private void setStatus(String star, String message) {
        server.ask("PUT", "/v1/me/party-status", star, Map.of("partying", true, "message", message));
    }

    /** All lost their streams, and open them again in the same moment; who is refused comes back a few at a time. */
    private void comeBack(List<String> phones, String other) {
        progress.say("all come back at once");
        var over = new AtomicBoolean();
        var others = new Histogram(3);
        var errors = new ArrayList<String>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try (var pace = new Pace(ASKED_A_SECOND)) {
                while (!over.get()) {
                    pace.awaitNext();
                    ask(other, others, errors);
                }
            }
        });
        long begin = System.nanoTime();
        try (var streams = new Streams(base)) {
            streams.open(phones, phones.size(), PATIENCE_SECONDS);
            int refused = streams.refused();
            double first = (System.nanoTime() - begin) / 1e9;
            while (streams.open() < phones.size() && (System.nanoTime() - begin) / 1e9 < PATIENCE_SECONDS) {
                streams.open(
                        phones.subList(0, Math.clamp(phones.size() - streams.open(), 0, phones.size())),
                        OPENINGS_AT_ONCE,
                        PATIENCE_SECONDS);
            }
            double all = (System.nanoTime() - begin) / 1e9;
            over.set(true);
            Futures.join(asking);
            page.append(String.format(
                    Locale.ROOT,
                    "%n%,d at once: all answered after %.1f s, %,d of them by 503; all open after %.1f s. Another"
                        + " user's matches meanwhile: %,d requests, p50 %.0f ms, p99 %.0f ms, longest %.0f ms, errors"
                        + " %s.%n",
                    phones.size(),
                    first,
                    refused,
                    all,
                    others.getTotalCount(),
                    others.getValueAtPercentile(50) / MILLISECOND,
                    others.getValueAtPercentile(99) / MILLISECOND,
                    others.getMaxValue() / MILLISECOND,
                    Stream.of(errors)
                            .filter(list -> !list.isEmpty())
                            .findFirst()
                            .map(Object::toString)
                            .orElse("none")));
        }
    }

    private void ask(String token, Histogram latencies, List<String> errors) {
        long begin = System.nanoTime();
        try {
            server.ask("GET", "/v1/contacts/matches", token, null);
        } catch (UnexpectedAnswer e) {
            errors.add(String.valueOf(e.getMessage()));
        }
        latencies.recordValue(System.nanoTime() - begin);
    }
}
