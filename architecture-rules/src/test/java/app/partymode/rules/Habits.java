package app.partymode.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What no class does, in any package. */
final class Habits {

    private static final ArchCondition<JavaClass> SLEEP = callMethod(Thread.class, "sleep", long.class)
            .or(callMethod(Thread.class, "sleep", long.class, int.class))
            .or(callMethod(Thread.class, "sleep", Duration.class))
            .or(callMethod(TimeUnit.class, "sleep", long.class))
            .or(callMethod(LockSupport.class, "parkNanos", long.class))
            .or(callMethod(LockSupport.class, "parkNanos", Object.class, long.class))
            .or(callMethod(LockSupport.class, "parkUntil", long.class))
            .or(callMethod(LockSupport.class, "parkUntil", Object.class, long.class));

    /** It measures with the machine's own clock. */
    private static final String BENCHMARK = "..benchmark..";

    private Habits() {}

    /** What no test does either. */
    static ArchRule ofTests() {
        return noClasses()
                .should(SLEEP)
                .because("waiting for a condition ends when it holds; sleeping ends too early or too late");
    }

    static List<ArchRule> rules() {
        return List.of(
                noFields()
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .orShould()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                        .orShould()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.Resource")
                        .because("an object is whole when its constructor returns"),
                noClasses()
                        .should(ACCESS_STANDARD_STREAMS)
                        .because("an operator reads one log, with levels and request ids"),
                noClasses()
                        .should(SLEEP)
                        .because("pauses between two tries are the business of Retries and BackgroundTask alone"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(BENCHMARK)
                        .should(callMethod(Instant.class, "now"))
                        .orShould(callMethod(LocalDate.class, "now"))
                        .orShould(callMethod(LocalDateTime.class, "now"))
                        .orShould(callMethod(OffsetDateTime.class, "now"))
                        .orShould(callMethod(ZonedDateTime.class, "now"))
                        .orShould(callMethod(System.class, "currentTimeMillis"))
                        .because("time is injected as a Clock, so that a test can set it"),
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Configuration")
                        .and()
                        .doNotHaveSimpleName("Operations")
                        .and()
                        .resideOutsideOfPackage(BENCHMARK)
                        .should(callMethod(Clock.class, "systemUTC"))
                        .orShould(callMethod(Clock.class, "systemDefaultZone"))
                        .because("the one Clock is a bean, or the tool's, which has none"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..mongodb..")
                        .and()
                        .haveSimpleNameNotStartingWith("Mongo")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date")
                        .because("java.time has better types; only BSON knows no other"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.io\\.Object(In|Out)putStream|.*\\.JdkSerializationRedisSerializer|java\\.io\\.Externalizable")
                        .because("deserialising Java objects runs whatever code the bytes ask for"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common)(\\$.*)?")
                        .because("such a name tells nothing of what the class is for"));
    }
}
