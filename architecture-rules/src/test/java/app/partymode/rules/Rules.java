package app.partymode.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** All rules. */
final class Rules {

    private Rules() {}

    /** @param root the package that has the modules' packages */
    static Stream<ArchRule> below(String root) {
        return Stream.of(
                        new Boundaries(root).rules(),
                        new Vendors(root).rules(),
                        new WebRooms(root).rules(),
                        new Rooms(root).rules(),
                        Habits.rules())
                .flatMap(rules -> rules.stream())
                // A rule may be there before the code that it is for.
                .map(rule -> rule.allowEmptyShould(true));
    }
}
