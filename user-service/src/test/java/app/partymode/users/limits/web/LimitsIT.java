package app.partymode.users.limits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import app.partymode.users.Service;
import app.partymode.users.TcpProxy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What a client achieves that tries one number after another. */
class LimitsIT {

    private static final String BEHIND_NGINX = "server.forward-headers-strategy";
    private static EmbeddedMongo mongo;

    private final EmbeddedRedis redis = EmbeddedRedis.inMemory();
    private final TcpProxy toRedis;
    private Service service;

    LimitsIT() throws IOException {
        toRedis = new TcpProxy(redis.port());
    }

    @BeforeAll
    static void startMongo() {
        mongo = EmbeddedMongo.inMemory();
    }

    @AfterAll
    static void stopMongo() {
        mongo.close();
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        toRedis.close();
        redis.close();
    }

    private Phones start(Map<String, Object> settings) {
        service = Service.start(mongo.uri(), "redis://127.0.0.1:" + toRedis.port(), settings);
        return new Phones(HttpClient.newHttpClient(), service.port());
    }

    private static Map<String, Object> quotas(long perAddress, long perNumber, long overall) {
        return Map.of(
                BEHIND_NGINX,
                "native",
                "limits.of.signup-per-address.tokens",
                perAddress,
                "limits.of.signup-per-number.tokens",
                perNumber,
                "limits.of.signup-overall.tokens",
                overall);
    }

    @Test
    void tellsWhatIsLeftAndWhenToComeBack() {
        Phones phones = start(quotas(2, 10, 100));

        HttpResponse<String> first = phones.signUp("203.0.113.9");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().allValues("RateLimit-Policy")).containsExactly("\"signup-per-address\";q=2;w=3600");
        assertThat(first.headers().allValues("RateLimit")).containsExactly("\"signup-per-address\";r=1;t=1800");

        phones.signUp("203.0.113.9");
        HttpResponse<String> third = phones.signUp("203.0.113.9");
        assertRefused(third, "signup-per-address");
        assertThat(retryAfter(third)).isBetween(1700L, 1800L);
        assertThat(third.headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"signup-per-address\";r=0;t=")
                .doesNotContain(",");
    }

    @Test
    void stopsWhoTriesNumbersFromOneNetwork() {
        Phones phones = start(quotas(5, 10, 100));

        List<Integer> statuses = IntStream.range(0, 30)
                .mapToObj(i ->
                        phones.signUp("2001:db8:1:2::" + Integer.toHexString(i)).statusCode())
                .toList();

        assertThat(statuses.subList(0, 5)).containsOnly(201);
        assertThat(statuses.subList(5, 30)).containsOnly(429);
        assertThat(phones.signUp("2001:db8:1:3::1").statusCode()).isEqualTo(201);
        assertThat(phones.signUp("203.0.113.9").statusCode()).isEqualTo(201);
    }

    @Test
    void stopsWhoTriesNumbersFromManyNetworks() {
        Phones phones = start(quotas(5, 10, 20));

        List<HttpResponse<String>> answers = IntStream.range(0, 40)
                .mapToObj(i -> phones.signUp("203.0.113." + i))
                .toList();

        assertThat(answers.subList(0, 20))
                .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(201));
        assertThat(answers.subList(20, 40)).allSatisfy(it -> assertRefused(it, "signup-overall"));
    }

    @Test
    void stopsWhoTriesOneNumberFromManyNetworks() {
        Phones phones = start(quotas(5, 3, 100));
        String number = Api.number();

        List<HttpResponse<String>> answers = IntStream.range(0, 10)
                .mapToObj(i -> phones.signUp(number, "203.0.113." + i))
                .toList();

        assertThat(answers.subList(0, 3))
                .allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(201));
        assertThat(answers.subList(3, 10)).allSatisfy(it -> assertRefused(it, "signup-per-number"));
        assertThat(phones.signUp("203.0.113.1").statusCode()).isEqualTo(201);
    }

    @Test
    void countsSuppressionsAsSignups() {
        Phones phones = start(quotas(3, 2, 100));
        String number = Api.number();

        assertThat(phones.signUp(number, "203.0.113.1").statusCode()).isEqualTo(201);
        assertThat(phones.suppress(number, "203.0.113.2").statusCode()).isEqualTo(409);
        assertRefused(phones.suppress(number, "203.0.113.2"), "signup-per-number");
        phones.suppress(Api.number(), "203.0.113.2");
        assertRefused(phones.suppress(Api.number(), "203.0.113.2"), "signup-per-address");
    }

    @Test
    void believesNoForwardedAddressWhereThereIsNoProxy() {
        Phones phones = start(Map.of("limits.of.signup-per-address.tokens", 3));

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> phones.signUp("203.0.113." + i).statusCode())
                .toList();

        assertThat(statuses).containsExactly(201, 201, 201, 429, 429, 429);
    }

    @Test
    void letsExactlyTheBudgetThroughAtOnce() throws InterruptedException, ExecutionException {
        Phones phones = start(quotas(100, 10, 20));
        List<Callable<Integer>> all = IntStream.range(0, 60)
                .mapToObj(i -> (Callable<Integer>)
                        () -> phones.signUp("203.0.113." + i).statusCode())
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int passed = 0;
            for (var one : threads.invokeAll(all)) {
                passed += one.get() == 201 ? 1 : 0;
            }
            assertThat(passed).isEqualTo(20);
        }
    }

    /** Its answer says whether a number is taken. */
    @Test
    void limitsChangesOfNumberForEachUser() {
        start(Map.of("limits.of.number-change-per-user.tokens", 2));
        String ana = service.api().signUp(Api.number(), "Ana").text("/token");
        String ben = service.api().signUp(Api.number(), "Ben").text("/token");

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
        Phones phones = start(quotas(10, 10, 100));
        String number = Api.number();
        phones.signUp(number, "203.0.113.9");

        var keys = service.get(StringRedisTemplate.class).keys("limits:*");

        assertThat(keys)
                .hasSize(3)
                .allSatisfy(key -> assertThat(key).doesNotContain(number.substring(1), "203.0.113.9"));
    }

    @Test
    void refusesSignupsButNotReadsWhileRedisIsDown() {
        Phones phones = start(Map.of());
        assertThat(phones.signUp("203.0.113.9").statusCode()).isEqualTo(201);

        toRedis.cut();

        HttpResponse<String> refused = phones.signUp("203.0.113.9");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("/problems/store-unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(service.api().get("/v1/verifications/none", null).text("/type"))
                .isEqualTo("/problems/verification-not-found");

        toRedis.mend();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> phones.signUp("203.0.113.9").statusCode() == 201);
    }

    private Answer changeNumber(String token) {
        return service.api().post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(Api.number()));
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
