package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.localstores.TcpProxy;
import app.partymode.users.Api.Answer;
import app.partymode.users.verification.ProviderStub.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Against a stub that takes what Twilio's documentation says, and nothing else. */
@TestPropertySource(
        properties = {
            "phone-auth.verification.method=code",
            "phone-auth.verification.code.provider=twilio",
            "phone-auth.verification.code.twilio.service-sid=" + TwilioVerifyIT.SERVICE,
            "phone-auth.verification.code.twilio.account-sid=ACcc",
            "phone-auth.verification.code.twilio.auth-token=t0ken",
            "phone-auth.verification.code.twilio.channel=whatsapp"
        })
@ExtendWith(OutputCaptureExtension.class)
class TwilioVerifyIT extends VerifyingService {

    static final String SERVICE = "VAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static final String SID = "VEbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private static final String CODE = "481516";

    private static final ProviderStub TWILIO = ProviderStub.started();
    private static final TcpProxy TO_TWILIO = new TcpProxy(TWILIO.port());

    @DynamicPropertySource
    static void twilio(DynamicPropertyRegistry registry) {
        registry.add("phone-auth.verification.code.twilio.base-url", () -> "http://127.0.0.1:" + TO_TWILIO.port());
    }

    @BeforeEach
    void asDocumented() {
        TO_TWILIO.mend();
        TWILIO.answer(TwilioVerifyIT::documented);
    }

    private static ProviderStub.Answer documented(Request request) {
        String basic = Base64.getEncoder().encodeToString("ACcc:t0ken".getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(request.headers().get("authorization"))) {
            return error(401, 20003);
        }
        if (!request.method().equals("POST")
                || !"application/x-www-form-urlencoded".equals(request.headers().get("content-type"))) {
            return error(400, 20001);
        }
        Map<String, String> form = request.form();
        return switch (request.uri().toString()) {
            case "/v2/Services/" + SERVICE + "/Verifications" ->
                form.get("To").startsWith("+") && "whatsapp".equals(form.get("Channel")) && form.size() == 2
                        ? new ProviderStub.Answer(
                                201, "{\"sid\":\"%s\",\"status\":\"pending\",\"valid\":false}".formatted(SID))
                        : error(400, 60200);
            case "/v2/Services/" + SERVICE + "/VerificationCheck" ->
                SID.equals(form.get("VerificationSid")) && form.size() == 2
                        ? check(form.get("Code").equals(CODE))
                        : error(404, 20404);
            default -> error(404, 20404);
        };
    }

    private static ProviderStub.Answer check(boolean right) {
        String status = right ? "approved" : "pending";
        return new ProviderStub.Answer(
                200, "{\"sid\":\"%s\",\"status\":\"%s\",\"valid\":%s}".formatted(SID, status, right));
    }

    private static ProviderStub.Answer error(int status, int code) {
        return new ProviderStub.Answer(
                status, "{\"code\":%d,\"message\":\"about +34600111222\",\"status\":%d}".formatted(code, status));
    }

    @Test
    void provesANumber() {
        Answer asked = api.signUp(number(), "Ana");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/verification/instructions/channel")).isEqualTo("whatsapp");
        String id = asked.text("/verification/id");
        Answer wrong = complete(id, "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/attemptsLeft").asInt()).isEqualTo(4);
        Answer done = complete(id, CODE);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/user/verified").asBoolean()).isTrue();
        assertThat(complete(id, CODE).status()).isEqualTo(410);
    }

    @Test
    void asksTwilioForNothingThatIsNoCode() {
        String id = api.signUp(number(), "Ana").text("/verification/id");
        int before = TWILIO.requests().size();

        assertThat(complete(id, "&Code=" + CODE).status()).isEqualTo(422);
        assertThat(TWILIO.requests()).hasSize(before);
    }

    @Test
    void limitsGuesses() {
        String id = api.signUp(number(), "Ana").text("/verification/id");
        for (int i = 0; i < 5; i++) {
            assertThat(complete(id, "00000" + i).status()).isEqualTo(422);
        }
        assertThat(complete(id, CODE).status()).isEqualTo(410);
    }

    @Test
    void losesNoAttemptWhileTwilioIsDown(CapturedOutput log) {
        String number = number();
        TWILIO.answer(request -> error(503, 20500));
        assertUnavailable(api.signUp(number, "Ana"));
        TWILIO.answer(TwilioVerifyIT::documented);
        String id = api.signUp(number, "Ana").text("/verification/id");
        TWILIO.answer(request -> new ProviderStub.Answer(502, "<html>"));
        for (int i = 0; i < 6; i++) {
            assertUnavailable(complete(id, CODE));
        }
        TWILIO.answer(request -> error(429, 20429));
        assertUnavailable(complete(id, CODE));
        TWILIO.answer(TwilioVerifyIT::documented);

        assertThat(complete(id, "000000").body().at("/attemptsLeft").asInt()).isEqualTo(4);
        assertThat(complete(id, CODE).status()).isEqualTo(201);
        assertThat(log.getAll())
                .contains("Twilio answers 503, error 20500")
                .doesNotContain("34600111222", number.substring(1), "t0ken", id);
    }

    @Test
    void takesAVerificationThatTwilioHasEndedForAWrongCode() {
        String id = api.signUp(number(), "Ana").text("/verification/id");
        TWILIO.answer(request -> error(404, 20404));
        assertThat(complete(id, CODE).status()).isEqualTo(422);
        TWILIO.answer(request -> error(429, 60202));
        assertThat(complete(id, CODE).status()).isEqualTo(422);
    }

    @Test
    void saysThatANumberCanNotBeReached() {
        TWILIO.answer(request -> error(400, 60205));
        Answer answer = api.signUp(number(), "Ana");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/phoneNumber");
    }

    @Test
    void doesNotWaitForATwilioThatIsGone() {
        TO_TWILIO.cut();

        assertUnavailable(api.signUp(number(), "Ana"));
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/type")).isEqualTo("/problems/service-unavailable");
        assertThat(answer.raw().headers().firstValue("Retry-After")).contains("5");
    }
}
