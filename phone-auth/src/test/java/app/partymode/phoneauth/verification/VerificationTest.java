package app.partymode.phoneauth.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.PhoneAuthAutoConfiguration;
import app.partymode.phoneauth.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class VerificationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PhoneAuthAutoConfiguration.class, VerificationAutoConfiguration.class));

    @Test
    void believesEveryNumberByDefaultAndWarnsOfIt(CapturedOutput output) {
        application.run(it -> {
            var verification = it.getBean(PhoneVerification.class);
            assertThat(verification.verify(new PhoneNumber(34600111222L))).isEqualTo(new Verdict.Accepted(false));
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
}
