package app.partymode.users.peers.web;

import app.partymode.concurrency.Permits;
import app.partymode.httpapi.problem.Problems;
import app.partymode.httpapi.request.RequestId;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.verification.ProviderUnavailable;
import app.partymode.users.peers.Acquaintances;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the contacts-graph-service. Where it does not answer as it should, no candidate counts as a stranger. The number of questions that
 * wait for answers is bounded: each holds the thread of a request.
 */
final class HttpAcquaintances implements Acquaintances {

    private final RestClient client;
    private final Permits questions;

    HttpAcquaintances(
            ContactsServiceProperties properties, ClientHttpRequestFactory requests, ObservationRegistry observations) {
        this.client = RestClient.builder()
                .requestFactory(requests)
                .observationRegistry(observations)
                .baseUrl(properties.url())
                .requestInterceptor(HttpAcquaintances::nameRequest)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.secret())
                .build();
        this.questions = new Permits(
                properties.atOnce(),
                Duration.ZERO,
                () -> new ProviderUnavailable("too many questions wait for the contacts-graph-service"));
    }

    /** The other service logs under the id of the client's request. */
    private static ClientHttpResponse nameRequest(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        String id = MDC.get(Problems.REQUEST_ID);
        if (id != null) {
            request.getHeaders().set(RequestId.HEADER, id);
        }
        return execution.execute(request, body);
    }

    private record Question(List<Long> candidates, List<Long> people) {}

    private record Answer(@Nullable List<Long> acquainted) {}

    @Override
    public Set<PhoneNumber> among(Set<PhoneNumber> candidates, Set<PhoneNumber> people) {
        Answer answer = questions.holding(() -> ask(new Question(digits(candidates), digits(people))));
        if (answer == null || answer.acquainted() == null) {
            throw new ProviderUnavailable("the contacts-graph-service gave no answer");
        }
        return answer.acquainted().stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Answer ask(Question question) {
        try {
            return client.post()
                    .uri("/internal/acquaintances")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(question)
                    .retrieve()
                    .body(Answer.class);
        } catch (RestClientException e) {
            // Without its text, which may hold what was sent or answered.
            throw new ProviderUnavailable("the contacts-graph-service does not answer ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static List<Long> digits(Set<PhoneNumber> numbers) {
        return numbers.stream().map(PhoneNumber::digits).toList();
    }
}
