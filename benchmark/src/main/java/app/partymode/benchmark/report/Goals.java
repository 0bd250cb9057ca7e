package app.partymode.benchmark.report;

import static app.partymode.benchmark.operation.Operations.CHAIN;
import static app.partymode.benchmark.operation.Operations.FLOOR;
import static app.partymode.benchmark.operation.Operations.LARGE_MATCHES;
import static app.partymode.benchmark.operation.Operations.REACH;
import static app.partymode.benchmark.operation.Operations.SAME_UPLOAD;
import static app.partymode.benchmark.operation.Operations.SHARED_1000;
import static app.partymode.benchmark.operation.Operations.SHARED_200;
import static app.partymode.benchmark.operation.Operations.SUGGESTIONS;
import static app.partymode.benchmark.operation.Operations.UPLOAD;

import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.measurement.ConcurrentUploads;
import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Start;
import app.partymode.benchmark.measurement.StartLoop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** What the matchers are to reach, beside what they reached; all are medians of one run. */
final class Goals {

    /** At 4x, in the run before names were written beside the numbers. */
    private static final double BYTES_A_CONTACT_BEFORE = 86.0;

    private final Figures figures;
    private final Stage main;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Figures figures) {
        this.figures = figures;
        this.main = figures.main();
    }

    static List<Goal> of(Results results) {
        var goals = new Goals(new Figures(results));
        goals.addRatios();
        goals.addCosts();
        goals.addDisk();
        goals.addDepth();
        goals.addStarts();
        goals.addCrowds();
        goals.addGrowth();
        return goals.goals;
    }

    private void addRatios() {
        toSql("shared contacts (200), embedded / PostgreSQL", 0.5, SHARED_200, ContenderNames.EMBEDDED);
        add(
                "shared contacts (200), over Bolt / `RETURN 1`",
                1.25,
                SHARED_200,
                ContenderNames.BOLT,
                FLOOR,
                ContenderNames.BOLT);
        add(
                "shared contacts (1,000), over Bolt / `RETURN 1`",
                2.0,
                SHARED_1000,
                ContenderNames.BOLT,
                FLOOR,
                ContenderNames.BOLT);
        toSql("suggestions, embedded / PostgreSQL", 0.5, SUGGESTIONS, ContenderNames.EMBEDDED);
        toSql("suggestions, over Bolt / PostgreSQL", 0.8, SUGGESTIONS, ContenderNames.BOLT);
        toSql("first upload of 500, embedded / PostgreSQL", 1.5, UPLOAD, ContenderNames.EMBEDDED);
        toSql("first upload of 500, over Bolt / PostgreSQL", 2.0, UPLOAD, ContenderNames.BOLT);
        for (String row : ContenderNames.STORES) {
            add("re-upload unchanged / first upload, " + row, 0.1, SAME_UPLOAD, row, UPLOAD, row);
        }
        add(
                "matches of a book of 1,000, embedded / sorted arrays in Java plus one lookup each",
                Double.NaN,
                LARGE_MATCHES,
                ContenderNames.EMBEDDED,
                LARGE_MATCHES,
                ContenderNames.ARRAYS);
    }

    private void addCosts() {
        OptionalDouble hits = main.plans.stream()
                .filter(plan -> plan.statement().startsWith("shared/"))
                .mapToDouble(PlanShown::cost)
                .findFirst();
        goals.add(new Goal(
                "db hits of shared contacts / (deg a + deg b + shared + 4)",
                true,
                1.0,
                Figures.ratio(hits, OptionalDouble.of(main.leastHits))));
    }

    private void addCrowds() {
        for (String row : ContenderNames.STORES) {
            OptionalDouble ratio = main.crowds.stream()
                    .filter(crowd -> crowd.row().equals(row) && crowd.failure() == null)
                    .mapToDouble(crowd -> crowd.sharingPerSecond() / crowd.apartPerSecond())
                    .findFirst();
            goals.add(
                    new Goal("64 concurrent uploads that share numbers / that share none, " + row, false, 0.8, ratio));
        }
        goals.add(new Goal("contacts lost in them, all rows", true, 0, lost()));
    }

    private OptionalDouble lost() {
        return main.crowds.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        main.crowds.stream().mapToLong(ConcurrentUploads::lost).sum());
    }

    private void addGrowth() {
        List<Stage> stages = figures.growth();
        if (stages.size() < 2) {
            goals.add(new Goal("shared contacts at 16× / at 1×", true, 1.2, OptionalDouble.empty()));
            return;
        }
        Stage least = stages.getFirst();
        Stage most = stages.getLast();
        for (String row : ContenderNames.STORES) {
            goals.add(new Goal(
                    "shared contacts (200) at %d× / at %d×, %s".formatted(most.scale, least.scale, row),
                    true,
                    1.2,
                    Figures.ratio(Figures.median(most, SHARED_200, row), Figures.median(least, SHARED_200, row))));
        }
    }

    /** Of the rows of SQL that are tuned, the quickest counts. */
    private void addDepth() {
        for (String operation : List.of(REACH, CHAIN)) {
            String quickest = ContenderNames.TUNED.stream()
                    .filter(row -> Figures.median(main, operation, row).isPresent())
                    .min(Comparator.comparingDouble(
                            row -> Figures.median(main, operation, row).getAsDouble()))
                    .orElse(ContenderNames.SQL);
            add(
                    "%s, embedded / %s".formatted(operation, quickest),
                    0.2,
                    operation,
                    ContenderNames.EMBEDDED,
                    operation,
                    quickest);
        }
    }

    private void addDisk() {
        OptionalDouble bytes = main.rows.stream()
                .filter(row -> row.name().equals(ContenderNames.EMBEDDED) && row.loaded() != null && main.graph != null)
                .map(row -> row.loaded().diskBytes())
                .filter(Objects::nonNull)
                .mapToDouble(disk ->
                        (double) disk / Objects.requireNonNull(main.graph).edges())
                .findFirst();
        goals.add(new Goal(
                "disk bytes a contact, Neo4j, of those of 2026-11-23",
                true,
                1.0,
                Figures.ratio(bytes, OptionalDouble.of(BYTES_A_CONTACT_BEFORE))));
    }

    private void addStarts() {
        for (Start start : main.starts) {
            OptionalDouble first = Figures.first(start, SHARED_200).stream()
                    .mapToDouble(Latency::p50)
                    .findFirst();
            goals.add(new Goal(
                    "first %d questions after a start / warm, shared contacts (200), %s"
                            .formatted(StartLoop.FIRST, start.row()),
                    true,
                    5.0,
                    Figures.ratio(first, Figures.median(main, SHARED_200, start.row()))));
        }
    }

    private void toSql(String what, double goal, String operation, String row) {
        add(what, goal, operation, row, operation, ContenderNames.SQL);
    }

    private void add(String what, double goal, String operation, String row, String otherOperation, String otherRow) {
        goals.add(new Goal(
                what,
                true,
                goal,
                Figures.ratio(Figures.median(main, operation, row), Figures.median(main, otherOperation, otherRow)),
                Figures.spread(main, operation, row, otherOperation, otherRow)));
    }
}
