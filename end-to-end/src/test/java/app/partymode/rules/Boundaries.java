package app.partymode.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which modules know of each other. */
record Boundaries(String root) {

    List<ArchRule> rules() {
        return List.of(
                keepOut(
                        "users",
                        "it talks to the other service through events alone",
                        "contacts",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "contacts",
                        "it talks to the other service through events alone",
                        "users",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "phoneauth",
                        "it is a library that stands on its own",
                        "users",
                        "contacts",
                        "httpapi",
                        "limits",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "limits",
                        "it counts for both services alike, whatever it is that they count",
                        "users",
                        "contacts",
                        "phoneauth",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "concurrency",
                        "it serves every module that waits, whatever for",
                        "users",
                        "contacts",
                        "phoneauth",
                        "httpapi",
                        "limits",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "migrations",
                        "it serves any store that has no tool of its own",
                        "users",
                        "contacts",
                        "phoneauth",
                        "httpapi",
                        "limits",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "progress",
                        "it serves every tool alike",
                        "users",
                        "contacts",
                        "phoneauth",
                        "httpapi",
                        "limits",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "httpapi",
                        "it serves both services alike",
                        "users",
                        "contacts",
                        "phoneauth",
                        "limits",
                        "quickstart",
                        "operations",
                        "benchmark",
                        "localstores"),
                keepOut(
                        "localstores",
                        "stores know nothing of who uses them",
                        "users",
                        "contacts",
                        "phoneauth",
                        "httpapi",
                        "limits",
                        "quickstart",
                        "operations",
                        "benchmark"));
    }

    private ArchRule keepOut(String module, String reason, String... others) {
        String[] packages = Stream.of(others).map(this::below).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(below(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(reason);
    }

    private String below(String module) {
        return root + "." + module + "..";
    }
}
