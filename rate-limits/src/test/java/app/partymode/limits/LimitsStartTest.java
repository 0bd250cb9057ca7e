package app.partymode.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.threeten.extra.MutableClock;

/** Which settings a service starts with. */
class LimitsStartTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class, LimitsAutoConfiguration.class))
            .withBean(Buckets.class, () -> new MemoryBuckets(MutableClock.epochUTC()));

    private final ApplicationContextRunner production =
            runner.withPropertyValues("spring.profiles.active=production", "limits.key=0123456789abcdef");

    @Test
    void runsOnALaptopWithoutAnySetting() {
        runner.run(context -> assertThat(context).hasSingleBean(RateLimits.class));
    }

    @Test
    void takesSettingsByTheLimitsNames() {
        runner.withPropertyValues(
                        "limits.of.signup-per-address.tokens=7",
                        "limits.of.signup-per-address.period=1d",
                        "limits.of.signup-per-number.when-down=allow")
                .run(context -> {
                    var properties = context.getBean(LimitsProperties.class);
                    assertThat(properties.quota(Limit.SIGNUP_PER_ADDRESS)).isEqualTo(new Quota(7, Duration.ofDays(1)));
                    assertThat(properties.whenDown(Limit.SIGNUP_PER_NUMBER)).isEqualTo(WhenDown.ALLOW);
                    assertThat(properties.quota(Limit.SIGNUP_PER_NUMBER)).isEqualTo(Limit.SIGNUP_PER_NUMBER.quota());
                });
    }

    @Test
    void takesSettingsFromTheEnvironmentBeforeThoseOfAFile() {
        runner.withPropertyValues("limits.of.signup-per-address.tokens=7")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of("LIMITS_OF_SIGNUPPERADDRESS_TOKENS", "9"))))
                .run(context -> assertThat(context.getBean(LimitsProperties.class)
                                .quota(Limit.SIGNUP_PER_ADDRESS)
                                .tokens())
                        .isEqualTo(9));
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(runner, "limits.of.signup-per-address.tokens=0");
        assertRefused(runner, "limits.of.signup-per-address.period=0s");
        assertRefused(runner, "limits.of.signup-per-adress.tokens=10");
        assertRefused(runner, "limits.timeout=0s");
    }

    @Test
    void productionRefusesToRunWithoutLimits() {
        production.run(context -> assertThat(context).hasNotFailed());
        production
                .withPropertyValues("limits.enabled=false")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseMessage("limits.enabled=false is refused in the production profile."));
        runner.withPropertyValues("limits.enabled=false")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void productionNeedsAKey() {
        production
                .withPropertyValues("limits.key=short")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageStartingWith("The production profile needs limits.key")
                        .hasMessageNotContaining("short"));
    }

    @Test
    void tellsTheMistakeInOneLine() {
        var mistake = new UnsafeLimits("what is wrong", "what to do");

        var analysis = new UnsafeLimitsAnalyzer().analyze(new IllegalStateException("a bean failed", mistake));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("what is wrong");
        assertThat(analysis.getAction()).isEqualTo("what to do");
    }

    @Test
    void keepsTheKeyOutOfTexts() {
        production.run(context ->
                assertThat(context.getBean(LimitsProperties.class)).asString().doesNotContain("0123456789abcdef"));
    }

    private static void assertRefused(ApplicationContextRunner runner, String setting) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(context).as(setting).hasFailed());
    }
}
