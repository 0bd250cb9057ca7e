package app.partymode.benchmark;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.measurement.ClosedLoop;
import app.partymode.benchmark.operation.Operation;
import app.partymode.benchmark.operation.Operations;
import app.partymode.benchmark.report.PlanShown;
import app.partymode.benchmark.report.Variants;
import app.partymode.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares other ways to answer shared contacts with the service's, over the same graph. */
record VariantLoop(Operations operations, RunLength length, Progress progress) {

    private static final List<String> ASKED =
            List.of(Operations.SHARED_200, Operations.SHARED_1000, Operations.SHARED_OF_FIVE);

    /** For each row that has some. */
    List<Variants> of(List<Contender> rows) {
        return rows.stream()
                .filter(row -> !row.variants().isEmpty())
                .map(this::over)
                .toList();
    }

    private Variants over(Contender row) {
        List<Contender> ways =
                Stream.concat(Stream.of(row), row.variants().stream()).toList();
        List<Operation> asked = ASKED.stream().map(operations::named).toList();
        var loop = new ClosedLoop(asked, ways);
        var agreements = loop.compare(length.compared());
        loop.warmUp(length.repetition(), length.variantLoop(), progress);
        return new Variants(row.name(), agreements, loop.measure(length.variantLoop(), progress), plans(ways));
    }

    /** Of the first question for books of 200. */
    private List<PlanShown> plans(List<Contender> ways) {
        var plans = new ArrayList<PlanShown>();
        for (Contender way : ways) {
            way.plans().of(Map.of(Operations.SHARED_200, operations.explained().get(Operations.SHARED_200))).stream()
                    .map(plan -> new PlanShown(way.name(), plan.statement(), plan.cost(), plan.unit(), plan.text()))
                    .forEach(plans::add);
        }
        return plans;
    }
}
