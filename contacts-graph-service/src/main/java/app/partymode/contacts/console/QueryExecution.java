package app.partymode.contacts.console;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One query being run: explained first, looked at, and only then done. */
final class QueryExecution {

    /** True of each statement with parameters, as it is explained without them. */
    private static final String PARAMETER_MISSING = "01N60";

    private final Masking masking;
    private final TypedQuery typed;
    private final QueryRequest question;
    private final int rows;
    private int shift;
    private boolean planned;

    QueryExecution(Masking masking, TypedQuery typed, QueryRequest question, int rows) {
        this.masking = masking;
        this.typed = typed;
        this.question = question;
        this.rows = rows;
    }

    Result over(ReadTransaction reading) {
        Nesting.check(question.query());
        long start = System.nanoTime();
        var elements = new GraphElements();
        StatementResult answer = send(reading, Mode.EXPLAIN, elements);
        PlanInspection.check(answer);
        planned = true;
        // A statement that is run may come from the cache of plans, without what was remarked when it was planned.
        List<Hint> hints = answer.hints().stream()
                .filter(hint -> !hint.code().equals(PARAMETER_MISSING))
                .map(hint -> hint.in(question.query(), Mode.EXPLAIN.prefix().length()))
                .distinct()
                .toList();
        if (typed.mode() != Mode.EXPLAIN) {
            answer = send(reading, typed.mode(), elements);
            GraphQueries.addNodes(reading, elements.missingEnds(), elements);
            ContactNames.add(reading, elements);
        }
        long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
        var presentation = new Presentation(masking, question.reveal());
        return Result.of(answer, elements, presentation, typed.mode(), hints, milliseconds, question.reveal());
    }

    /** What a failure of this query means; others stay as they are. */
    RuntimeException meaning(RuntimeException failure) {
        return failure instanceof GraphFailure of
                ? FailureKinds.of(of, question.query(), shift, planned, masking)
                : failure;
    }

    private StatementResult send(ReadTransaction reading, Mode mode, GraphElements elements) {
        shift = mode.prefix().length();
        var parameters = mode == Mode.EXPLAIN ? Map.<String, Object>of() : question.parameters();
        return reading.run(mode.prefix() + typed.text(), parameters, rows, elements);
    }
}
