package app.partymode.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Where HTTP may be seen. */
record WebRooms(String root) {

    private static final String SPRING_WEB = "org.springframework.web.bind.annotation.";

    List<ArchRule> rules() {
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "..web..",
                                // The services' lists of problems, each with its status.
                                "..problem..",
                                root + ".httpapi..",
                                root + ".phoneauth..",
                                // Serves files, and has no domain.
                                root + ".webapp..",
                                // Its demo data goes in through the REST API, as a client.
                                root + ".quickstart..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                        .because("the domain knows no HTTP: it can be tested and called without"),
                classes()
                        .that()
                        .areAnnotatedWith(SPRING_WEB + "RestController")
                        .or()
                        .areAnnotatedWith(SPRING_WEB + "RestControllerAdvice")
                        .should()
                        .notBePublic()
                        .because("only Spring calls them"));
    }
}
