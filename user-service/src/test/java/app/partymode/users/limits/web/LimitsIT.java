package app.partymode.users.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import app.partymode.users.RunningService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What a client achieves that tries one number after another. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "limits.of.signup-per-address.tokens=" + LimitsIT.PER_ADDRESS,
            "limits.of.signup-per-number.tokens=" + LimitsIT.PER_NUMBER,
            "limits.of.signup-overall.tokens=" + LimitsIT.OVERALL,
            "limits.of.number-change-per-user.tokens=2"
        })
class LimitsIT extends RunningService {

    static final int PER_ADDRESS = 10;
    static final int PER_NUMBER = 3;
    static final int OVERALL = 20;

    private Phones phones;

    @BeforeEach
    void nothingIsUsed() {
        redis.delete(redis.keys("limits:*"));
        phones = new Phones(port());
    }

    @Test
    void tellsWhatIsLeftAndWhenToComeBack() {
        HttpResponse<String> first = phones.signUp("203.0.113.9");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().allValues("RateLimit-Policy")).containsExactly("\"signup-per-address\";q=10;w=3600");
        assertThat(first.headers().allValues("RateLimit")).containsExactly("\"signup-per-address\";r=9;t=360");

        for (int i = 1; i < PER_ADDRESS; i++) {
            phones.signUp("203.0.113.9");
        }
        clock.add(Duration.ofSeconds(60));
        HttpResponse<String> refused = phones.signUp("203.0.113.9");
        assertRefused(refused, "signup-per-address");
        assertThat(retryAfter(refused)).isEqualTo(300);
        assertThat(refused.headers().allValues("RateLimit")).containsExactly("\"signup-per-address\";r=0;t=3540");

        clock.add(Duration.ofSeconds(300));
        assertThat(phones.signUp("203.0.113.9").statusCode()).isEqualTo(201);
        assertRefused(phones.signUp("203.0.113.9"), "signup-per-address");
    }

    @Test
    void stopsWhoTriesNumbersFromOneNetwork() {
        List<Integer> statuses = IntStream.range(0, 30)
                .mapToObj(i ->
                        phones.signUp("2001:db8:1:2::" + Integer.toHexString(i)).statusCode())
                .toList();

        assertThat(statuses.subList(0, PER_ADDRESS)).containsOnly(201);
        assertThat(statuses.subList(PER_ADDRESS, 30)).containsOnly(429);
        assertThat(phones.signUp("2001:db8:1:3::1").statusCode()).isEqualTo(201);
        assertThat(phones.signUp("203.0.113.9").statusCode()).isEqualTo(201);
    }

    @Test
    void stopsWhoTriesNumbersFromManyNetworks() {
        List<HttpResponse<String>> answers = IntStream.range(0, 40)
                .mapToObj(i -> phones.signUp("203.0.113." + i))
                .toList();

        assertThat(answers.subList(0, OVERALL))
                .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(201));
        assertThat(answers.subList(OVERALL, 40)).allSatisfy(it -> assertRefused(it, "signup-overall"));
    }

    @Test
    void stopsWhoTriesOneNumberFromManyNetworks() {
        String number = Api.number();

        List<HttpResponse<String>> answers = IntStream.range(0, 10)
                .mapToObj(i -> phones.signUp(number, "203.0.113." + i))
                .toList();

        assertThat(answers.subList(0, PER_NUMBER))
                .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(201));
        assertThat(answers.subList(PER_NUMBER, 10)).allSatisfy(it -> assertRefused(it, "signup-per-number"));
        assertThat(phones.signUp("203.0.113.1").statusCode()).isEqualTo(201);
    }

    @Test
    void countsSuppressionsAsSignups() {
        String number = Api.number();

        assertThat(phones.signUp(number, "203.0.113.1").statusCode()).isEqualTo(201);
        for (int i = 1; i < PER_NUMBER; i++) {
            assertThat(phones.suppress(number, "203.0.113.2").statusCode()).isEqualTo(409);
        }
        assertRefused(phones.suppress(number, "203.0.113.2"), "signup-per-number");
        for (int i = PER_NUMBER; i < PER_ADDRESS; i++) {
            assertThat(phones.suppress(Api.number(), "203.0.113.2").statusCode())
                    .isEqualTo(204);
        }
        assertRefused(phones.suppress(Api.number(), "203.0.113.2"), "signup-per-address");
    }

    @Test
    void letsExactlyTheBudgetThroughAtOnce() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> all = IntStream.range(0, 60)
                .mapToObj(i -> (Callable<Integer>)
                        () -> phones.signUp("203.0.113." + i).statusCode())
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int passed = 0;
            for (var one : threads.invokeAll(all)) {
                passed += one.get() == 201 ? 1 : 0;
            }
            assertThat(passed).isEqualTo(OVERALL);
        }
    }

    /** Its answer says whether a number is taken. */
    @Test
    void limitsChangesOfNumberForEachUser() {
        String ana = api.signUp(Api.number(), "Ana").text("/token");
        String ben = api.signUp(Api.number(), "Ben").text("/token");

        assertThat(changeNumber(ana).status()).isEqualTo(200);
        Answer second = changeNumber(ana);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.raw().headers().firstValue("RateLimit").orElseThrow())
                .contains("\"number-change-per-user\";r=0;t=")
                .contains("\"signup-per-address\";r=");
        assertRefused(changeNumber(ana).raw(), "number-change-per-user");
        assertThat(changeNumber(ben).status()).isEqualTo(200);
    }

    @Test
    void keepsNumbersAndAddressesOutOfItsKeys() {
        String number = Api.number();
        phones.signUp(number, "203.0.113.9");

        assertThat(redis.keys("limits:*"))
                .hasSize(3)
                .allSatisfy(key -> assertThat(key).doesNotContain(number.substring(1), "203.0.113.9"));
    }

    private Answer changeNumber(String token) {
        return api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(Api.number()));
    }

    private static void assertRefused(HttpResponse<String> answer, String limit) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/too-many-requests");
        assertThat(retryAfter(answer)).isPositive();
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow()).contains("\"" + limit + "\";r=0;t=");
        assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                .contains("\"" + limit + "\";q=");
    }

    private static long retryAfter(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }
}
