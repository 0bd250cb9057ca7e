package app.partymode.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static final String ROOT = "app.partymode";
    private static final String FIXTURE_ROOT = "app.partymode.rules.fixture";

    private static final JavaClasses TREE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(FIXTURE_ROOT);

    static Stream<ArchRule> rules() {
        return Rules.below(ROOT);
    }

    static Stream<ArchRule> rulesOfFixtures() {
        return Rules.below(FIXTURE_ROOT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheWholeTree(ArchRule rule) {
        rule.check(TREE);
    }

    /** A rule without a fixture that breaks it might never fail. */
    @ParameterizedTest
    @MethodSource("rulesOfFixtures")
    void bites(ArchRule rule) {
        assertThat(rule.evaluate(FIXTURES).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void noTestSleeps() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(System.getProperty("root.directory")))) {
            List<Path> tests = modules.map(module -> module.resolve("target/test-classes/app"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(tests).isNotEmpty();
            JavaClasses classes = new ClassFileImporter().importPaths(tests);
            Habits.ofTests().check(classes.that(not(resideInAPackage(FIXTURE_ROOT + ".."))));
        }
        assertThat(Habits.ofTests().evaluate(FIXTURES).hasViolation()).isTrue();
    }

    @Test
    void looksAtEveryModule() {
        assertThat(Stream.of(
                        "concurrency",
                        "migrations",
                        "phoneauth",
                        "progress",
                        "push",
                        "httpapi",
                        "limits",
                        "localstores",
                        "users",
                        "contacts",
                        "quickstart",
                        "operations",
                        "benchmark"))
                .allSatisfy(module -> assertThat(TREE.stream()
                                .filter(type -> type.getPackageName().startsWith(ROOT + "." + module)))
                        .as(module)
                        .isNotEmpty());
    }
}
