package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.users.Api.Answer;
import app.partymode.users.RunningService;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.test.context.TestPropertySource;

/** The service with a verification method, which the tests that extend this name. */
@TestPropertySource(
        properties = {
            "phone-auth.verification.secret=" + VerifyingService.SECRET,
            "phone-auth.verification.code.timeout=1m",
            "phone-auth.verification.code.at-once=" + VerifyingService.AT_ONCE,
            "user-service.contacts.timeout=1m",
            "user-service.contacts.at-once=" + VerifyingService.AT_ONCE
        })
abstract class VerifyingService extends RunningService {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** Requests that may wait for another server. */
    static final int AT_ONCE = 3;

    /** All that Redis holds about verifications, keys and values. */
    String stored() {
        return Stream.of("phone-auth:*", "user-service:*")
                .map(redis::keys)
                .flatMap(Set::stream)
                .sorted()
                .map(key -> key + " " + value(key))
                .collect(Collectors.joining("\n"));
    }

    private Object value(String key) {
        return switch (redis.type(key)) {
            case HASH -> redis.opsForHash().entries(key);
            case STRING -> redis.opsForValue().get(key);
            default -> "";
        };
    }

    /** The digits of all numbers of which there is anything among the suppressions. */
    Set<Long> suppressed() {
        return mongo.findAll(Document.class, "suppressions").stream()
                .map(it -> it.getLong("_id"))
                .collect(Collectors.toSet());
    }

    Answer complete(String id, String code) {
        String body = code == null ? "{}" : "{\"code\":\"%s\"}".formatted(code);
        return api.post("/v1/verifications/" + id + "/session", null, body);
    }

    Answer change(String token, String number) {
        return api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(number));
    }

    /** What a call that sends a message answers, after the wait that the service may ask for before one more message to the number. */
    Answer afterTheWait(Supplier<Answer> call) {
        Answer answer = call.get();
        if (answer.status() == 429) {
            clock.add(retryAfter(answer));
            return call.get();
        }
        return answer;
    }

    static Duration retryAfter(Answer answer) {
        return Duration.ofSeconds(
                answer.raw().headers().firstValueAsLong("Retry-After").orElseThrow());
    }

    static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + slug);
    }

    /** What an observer can tell from an answer: everything but the values that always differ. */
    static String shape(Answer answer) {
        return answer.status() + " " + answer.raw().headers().map().keySet() + " "
                + answer.body()
                        .toString()
                        .replaceAll("\"(id|expiresAt|requestId|instance)\":\"[^\"]{20,}\"", "\"$1\"")
                        .replaceAll("\"(number|text|sms)\":\"[^\"]+\"", "\"$1\"");
    }

    /** Other requests need threads too, so no more than some may wait for a server that does not answer. */
    void assertNoMoreWaitsThanMay(ProviderStub provider) throws Exception {
        int before = provider.requests().size();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> waiting;
            try (var _ = provider.fallSilent()) {
                waiting = Stream.generate(() -> clients.submit(() -> api.signUp(number(), "Ana")))
                        .limit(AT_ONCE)
                        .toList();
                await().until(() -> provider.requests().size() == before + AT_ONCE);
                Answer oneMore = api.signUp(number(), "Ben");

                assertProblem(oneMore, 503, "service-unavailable");
                assertThat(retryAfter(oneMore)).isPositive();
                assertThat(provider.requests()).hasSize(before + AT_ONCE);
                assertThat(waiting).noneMatch(Future::isDone);
            }
            for (var answer : waiting) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        }
        assertThat(api.signUp(number(), "Cem").status()).isEqualTo(202);
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(times)) {
            return pool.invokeAll(Collections.nCopies(times, call)).stream()
                    .map(it -> it.resultNow())
                    .toList();
        }
    }
}
