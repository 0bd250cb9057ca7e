package app.partymode.phoneauth.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.phoneauth.PhoneAuthAutoConfiguration;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.code.CodeAutoConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class VerificationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PhoneAuthAutoConfiguration.class, VerificationAutoConfiguration.class));

    @Test
    void believesEveryNumberByDefaultAndWarnsOfIt(CapturedOutput output) {
        application.run(it -> {
            var verification = it.getBean(PhoneVerification.class);
            assertThat(verification.verify(new PhoneNumber(34600111222L), "x"))
                    .isEqualTo(new StartResult.Accepted(false));
            assertThat(verification.find("x")).isEmpty();
        });
        assertThat(output).containsOnlyOnce("phone-auth.verification.method=none");
    }

    @Test
    void doesNotStartWithAMethodThatIsNone() {
        application
                .withPropertyValues("phone-auth.verification.method=smoke-signal")
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("Method.smoke-signal"));
    }

    @Test
    void doesNotStartWithALifetimeOfNothing() {
        application
                .withPropertyValues("phone-auth.session.lifetime=0s")
                .run(it -> assertThat(it).hasFailed());
    }

    @Test
    void doesNotStartInProductionWithoutAMethod() {
        application
                .withInitializer(it -> it.getEnvironment().setActiveProfiles("production"))
                .run(it -> assertThatThrownBy(() -> it.getBean(PhoneVerification.class))
                        .rootCause()
                        .isInstanceOf(UnusableVerification.class)
                        .hasMessageContaining("PHONE_AUTH_VERIFICATION_METHOD"));
    }

    @Test
    void takesItsMethodFromTheEnvironment() {
        application
                .withInitializer(it -> {
                    it.getEnvironment().setActiveProfiles("production");
                    it.getEnvironment()
                            .getPropertySources()
                            .addFirst(new SystemEnvironmentPropertySource(
                                    "test-systemEnvironment", Map.of("PHONE_AUTH_VERIFICATION_METHOD", "none")));
                })
                .run(it -> assertThat(it.getBean(PhoneVerification.class)).isInstanceOf(NoVerification.class));
    }

    @Test
    void asksForASecret() {
        application
                .withPropertyValues(
                        "phone-auth.verification.method=code",
                        "phone-auth.verification.secret=short",
                        "phone-auth.verification.code.gateway.url=https://sms.example.org/?to={to}")
                .withConfiguration(AutoConfigurations.of(CodeAutoConfiguration.class))
                .run(it -> assertThatThrownBy(() -> it.getBean(PhoneVerification.class))
                        .rootCause()
                        .hasMessageContaining("PHONE_AUTH_VERIFICATION_SECRET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sms", "ftp://sms.example.org", "http://sms.example.org/{to}", "https://a b"})
    void takesNoGatewayThatWouldGiveCodesAway(String url) {
        application
                .withPropertyValues(
                        "phone-auth.verification.method=code",
                        "phone-auth.verification.secret=" + "x".repeat(32),
                        "phone-auth.verification.code.gateway.url=" + url)
                .withConfiguration(AutoConfigurations.of(CodeAutoConfiguration.class))
                .run(it -> assertThatThrownBy(() -> it.getBean(PhoneVerification.class))
                        .rootCause()
                        .hasMessageContaining("phone-auth.verification.code.gateway.url"));
    }
}
