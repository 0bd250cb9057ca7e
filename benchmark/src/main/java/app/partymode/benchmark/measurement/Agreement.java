package app.partymode.benchmark.measurement;

import app.partymode.benchmark.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the answers of all rows to the same questions. A row that answers otherwise than most is not timed.
 *
 * @param operation what was asked
 * @param asked how often
 * @param agreeing the rows that answered alike
 * @param others the rows that did not, each with the reason
 */
public record Agreement(String operation, int asked, List<String> agreeing, List<String> others) {

    static Agreement of(Operation operation, List<OperationTimes> cells, int first, int times) {
        for (int time = first; time < first + times; time++) {
            compare(cells, time);
        }
        var agreeing = new ArrayList<String>();
        var others = new ArrayList<String>();
        cells.forEach(cell -> {
            if (cell.isOpen()) {
                agreeing.add(cell.row().name());
            } else {
                others.add(cell.row().name() + ": " + cell.timing().failure());
            }
        });
        return new Agreement(operation.name(), times, agreeing, others);
    }

    private static void compare(List<OperationTimes> cells, int time) {
        List<@Nullable Object> answers = new ArrayList<>();
        cells.forEach(cell -> answers.add(cell.isOpen() ? cell.answer(time) : null));
        @Nullable Object common = mostCommon(answers);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isOpen() && !Objects.equals(answers.get(i), common)) {
                cells.get(i).fail("answers otherwise than the other rows (time " + time + ")");
            }
        }
    }

    private static @Nullable Object mostCommon(List<@Nullable Object> answers) {
        @Nullable Object common = null;
        long most = 0;
        for (@Nullable Object answer : answers) {
            long alike = answers.stream()
                    .filter(other -> answer != null && answer.equals(other))
                    .count();
            if (alike > most) {
                most = alike;
                common = answer;
            }
        }
        return common;
    }
}
