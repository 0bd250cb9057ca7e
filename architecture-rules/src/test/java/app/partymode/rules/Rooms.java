package app.partymode.rules;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** The rooms of every module: the packages right below its root package, and that package as one more. */
record Rooms(String root) implements SliceAssignment {

    private static final String ROOT_PACKAGE = "root package";

    List<ArchRule> rules() {
        return List.of(slices().assignedFrom(this)
                .should()
                .beFreeOfCycles()
                .because("a room can be read, tested and changed with those below it alone"));
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return SliceIdentifier.ignore();
        }
        String[] path = name.substring(root.length() + 1).split("\\.");
        return SliceIdentifier.of(path[0], path.length == 1 ? ROOT_PACKAGE : path[1]);
    }

    @Override
    public String getDescription() {
        return "rooms of every module";
    }
}
