package app.partymode.endtoend.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** Fails on every answer that the description does not foresee, and remembers which calls it has seen. Safe for threads. */
public final class ContractCheck {

    private final Contract contract;
    private final AnswerCheck answers;
    private final Set<String> seenOperations = new ConcurrentSkipListSet<>();
    private final Set<String> seenAnswers = new ConcurrentSkipListSet<>();

    /** Checks against the description that the services publish. */
    public ContractCheck() {
        this(Contract.published());
    }

    ContractCheck(Contract contract) {
        this.contract = contract;
        this.answers = new AnswerCheck(contract);
    }

    /** @throws AssertionError that names everything in which the answer differs from the description */
    public void check(Exchange exchange) {
        Optional<Operation> operation = contract.find(exchange.method(), exchange.path());
        operation.ifPresent(found -> {
            seenOperations.add(found.toString());
            seenAnswers.add(found + " " + exchange.status());
        });
        List<String> differences = operation
                .map(found -> answers.differences(found, exchange))
                .orElseGet(() -> answers.differencesAnywhere(exchange));
        if (!differences.isEmpty()) {
            throw new AssertionError(differences.stream()
                    .collect(Collectors.joining("\n- ", "not in the contract: " + exchange + "\n- ", "")));
        }
    }

    /** The calls and statuses seen so far, such as {@code GET /v1/me 200}. */
    public Set<String> seen() {
        return Set.copyOf(seenAnswers);
    }

    /** The calls of the description that were never made. */
    public Set<String> neverSeen() {
        Set<String> missing =
                contract.operations().stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(seenOperations);
        return missing;
    }
}
