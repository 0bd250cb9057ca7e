package app.partymode.benchmark.report;

import static app.partymode.benchmark.operation.Operations.FLOOR;
import static app.partymode.benchmark.operation.Operations.LARGE_MATCHES;
import static app.partymode.benchmark.operation.Operations.SAME_UPLOAD;
import static app.partymode.benchmark.operation.Operations.SHARED_1000;
import static app.partymode.benchmark.operation.Operations.SHARED_200;
import static app.partymode.benchmark.operation.Operations.SUGGESTIONS;
import static app.partymode.benchmark.operation.Operations.UPLOAD;

import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.measurement.ConcurrentUploads;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the matchers are to reach, beside what they reached; all are medians of one run. */
final class Goals {

    private final Figures figures;
    private final Stage main;
    private final List<Goal> goals = new ArrayList<>();

    /**
     * A goal.
     *
     * @param atMost whether less is better; else more is
     * @param goal NaN: none, it is only to be told
     */
    record Goal(String what, boolean atMost, double goal, OptionalDouble figure) {

        String goalText() {
            return Double.isNaN(goal) ? "–" : (atMost ? "≤ " : "≥ ") + Markdown.number(goal);
        }

        String figureText() {
            return figure.isPresent() ? Markdown.number(figure.getAsDouble()) : "not measured";
        }

        String reached() {
            if (figure.isEmpty() || Double.isNaN(goal)) {
                return "–";
            }
            return (atMost ? figure.getAsDouble() <= goal : figure.getAsDouble() >= goal) ? "yes" : "**no**";
        }
    }

    private Goals(Figures figures) {
        this.figures = figures;
        this.main = figures.main();
    }

    static List<Goal> of(Results results) {
        var goals = new Goals(new Figures(results));
        goals.addRatios();
        goals.addCosts();
        goals.addCrowds();
        goals.addGrowth();
        return goals.goals;
    }

    private void addRatios() {
        add(
                "Bolt, shared contacts of two books of 200 / `RETURN 1`",
                1.25,
                SHARED_200,
                ContenderNames.BOLT,
                FLOOR,
                ContenderNames.BOLT);
        add("the same, books of 1,000", 2.0, SHARED_1000, ContenderNames.BOLT, FLOOR, ContenderNames.BOLT);
        add(
                "embedded Cypher / vanilla SQL, shared contacts (200)",
                0.4,
                SHARED_200,
                ContenderNames.EMBEDDED,
                SHARED_200,
                ContenderNames.SQL);
        add(
                "suggestions, embedded Cypher / vanilla SQL",
                0.5,
                SUGGESTIONS,
                ContenderNames.EMBEDDED,
                SUGGESTIONS,
                ContenderNames.SQL);
        add("suggestions, Bolt / vanilla SQL", 0.7, SUGGESTIONS, ContenderNames.BOLT, SUGGESTIONS, ContenderNames.SQL);
        add("upload of 500, Neo4j over Bolt / SQL", 1.5, UPLOAD, ContenderNames.BOLT, UPLOAD, ContenderNames.SQL);
        add("upload of 500, Neo4j embedded / SQL", 1.5, UPLOAD, ContenderNames.EMBEDDED, UPLOAD, ContenderNames.SQL);
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

    private void add(String what, double goal, String operation, String row, String otherOperation, String otherRow) {
        goals.add(new Goal(
                what,
                true,
                goal,
                Figures.ratio(Figures.median(main, operation, row), Figures.median(main, otherOperation, otherRow))));
    }
}
