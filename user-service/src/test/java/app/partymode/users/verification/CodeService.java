package app.partymode.users.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The service with codes of its own, sent through a gateway. */
@TestPropertySource(
        properties = {
            "phone-auth.verification.method=code",
            "phone-auth.verification.code.gateway.body={\"text\":\"{text}\"}",
            "phone-auth.verification.code.gateway.authorization=Bearer of-the-gateway",
            "phone-auth.verification.code.gateway.text=\"Hi\", your code is {code}.",
            "phone-auth.verification.code.test-numbers.34600999888=424242",
            "phone-auth.verification.resend-after=20s"
        })
abstract class CodeService extends VerifyingService {

    private static final Pattern CODE = Pattern.compile("code is (\\d{6})");

    static final Duration RESEND_AFTER = Duration.ofSeconds(20);
    static final ProviderStub GATEWAY = ProviderStub.started();

    @DynamicPropertySource
    static void gateway(DynamicPropertyRegistry registry) {
        registry.add("phone-auth.verification.code.gateway.url", () -> GATEWAY.url() + "/send?to={to}");
    }

    @BeforeEach
    void up() {
        GATEWAY.answer(_ -> new ProviderStub.Answer(202, "{}"));
    }

    Answer signedUp(String number, String name) {
        Answer asked = api.signUp(number, name);
        return complete(asked.text("/verification/id"), code(number));
    }

    /** Signs up with a number to which a first message has gone. */
    Answer signUpAgain(String number, String name) {
        return afterTheWait(() -> api.signUp(number, name));
    }

    /** The code that the latest message to the number has. */
    static String code(String number) {
        var matcher = CODE.matcher(GATEWAY.last(number.substring(1)).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
