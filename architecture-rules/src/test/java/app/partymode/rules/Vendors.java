package app.partymode.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Where a store's own types may be seen. */
record Vendors(String root) {

    private static final String ONE_DOOR =
            "each technology stays behind one door, so that a feature can be read without it and the store be changed";
    /** A row of the benchmark is a whole store, which it starts, tunes and asks by itself. */
    private static final String CONTENDERS = ".benchmark.contender..";

    private static final String[] ADAPTERS = {"..neo4j..", "..postgresql..", "..mongodb..", "..redis.."};

    List<ArchRule> rules() {
        return List.of(
                keepIn("neo4j", "Neo4j", "org.neo4j.driver..", "org.springframework.data.neo4j.."),
                keepIn(
                        "postgresql",
                        "Postgres",
                        "org.postgresql..",
                        "org.springframework.jdbc..",
                        "java.sql..",
                        "javax.sql..",
                        "org.flywaydb.."),
                keepIn("mongodb", "Mongo", "com.mongodb..", "org.bson..", "org.springframework.data.mongodb.."),
                keepIn(
                        "redis",
                        "Redis",
                        "org.springframework.data.redis..",
                        "io.lettuce..",
                        "io.github.bucket4j..",
                        "org.springframework.session.."),
                keepNeo4jItselfOut(),
                hideAdapters());
    }

    /** A configuration has to name what it wires. */
    private ArchRule keepIn(String room, String prefix, String... types) {
        return noClasses()
                .that(not(resideInAnyPackage(".." + room + "..", root + ".localstores..", root + CONTENDERS)
                        .or(simpleNameStartingWith(prefix))
                        .or(simpleNameEndingWith("Configuration"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(types)
                .because(ONE_DOOR);
    }

    private ArchRule keepNeo4jItselfOut() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root + ".localstores..", root + ".contacts..neo4j.embedded..", root + CONTENDERS)
                .should()
                .dependOnClassesThat(resideInAPackage("org.neo4j..")
                        .and(not(resideInAnyPackage("org.neo4j.driver..", "org.neo4j.cypherdsl.."))))
                .because("Neo4j itself is GPLv3, its driver is not: the services' artifacts must stay free of it");
    }

    private ArchRule hideAdapters() {
        return classes()
                .that()
                .resideInAnyPackage(ADAPTERS)
                .and(implementAPort())
                .should()
                .notBePublic()
                .because("only a port's types are public; who could name the adapter would come to depend on it");
    }

    private DescribedPredicate<JavaClass> implementAPort() {
        return DescribedPredicate.describe(
                "implement a port",
                type -> type.getAllRawInterfaces().stream()
                        .anyMatch(resideInAPackage(root + "..").and(not(resideInAnyPackage(ADAPTERS)))));
    }
}
