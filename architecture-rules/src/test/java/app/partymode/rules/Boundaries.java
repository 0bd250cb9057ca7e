package app.partymode.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Which modules know of each other. */
record Boundaries(String root) {

    private static final Set<String> MODULES = Set.of(
            "benchmark",
            "concurrency",
            "contacts",
            "httpapi",
            "limits",
            "localstores",
            "migrations",
            "operations",
            "phoneauth",
            "progress",
            "push",
            "quickstart",
            "users",
            "webapp");

    List<ArchRule> rules() {
        String events = "it talks to the other service through events alone";
        String[] libraries = {"concurrency", "httpapi", "limits", "migrations", "phoneauth", "push"};
        return List.of(
                knowsOnly("users", events, libraries),
                knowsOnly("contacts", events, libraries),
                knowsOnly("phoneauth", "it is a library that stands on its own"),
                knowsOnly("limits", "it counts for both services alike, whatever it is that they count", "httpapi"),
                knowsOnly("push", "a subscription belongs to a session, whatever is sent to it", "phoneauth"),
                knowsOnly("httpapi", "it serves both services alike"),
                knowsOnly("concurrency", "it serves every module that waits, whatever for"),
                knowsOnly("migrations", "it serves any store that has no tool of its own", "concurrency"),
                knowsOnly("progress", "it serves every tool alike"),
                knowsOnly("webapp", "it is a client: what it serves knows the API alone", "phoneauth"),
                knowsOnly("localstores", "stores know nothing of who uses them"));
    }

    /** All other modules are kept out, also one that is added to the list later. */
    private ArchRule knowsOnly(String module, String reason, String... known) {
        String[] others = MODULES.stream()
                .filter(other -> !other.equals(module) && !List.of(known).contains(other))
                .map(this::below)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(below(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because(reason);
    }

    private String below(String module) {
        return root + "." + module + "..";
    }
}
