package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a plan is told of. */
final class ExplainedOperations {

    private static final int SUGGESTED = 20;
    private static final int PAGE = 50;

    private ExplainedOperations() {}

    /** By their names, in the order of the report. */
    static Map<String, Consumer<Ports>> of(Owner reader, PhoneNumber other) {
        var questions = new LinkedHashMap<String, Consumer<Ports>>();
        questions.put("shared contacts", ports -> ports.shared().with(reader, Set.of(other)));
        questions.put("suggestions", ports -> ports.suggestions().to(reader, SUGGESTED));
        questions.put("matches", ports -> ports.matches().of(reader));
        questions.put("who has this number", ports -> ports.feed().holdersOf(other));
        questions.put("page of updates", ports -> ports.updates().read(reader, 0, Integer.MAX_VALUE, PAGE));
        return questions;
    }
}
