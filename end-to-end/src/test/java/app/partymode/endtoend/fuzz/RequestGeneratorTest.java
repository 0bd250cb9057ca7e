package app.partymode.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.contract.Contract;
import app.partymode.endtoend.contract.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestGeneratorTest {

    private static final int MANY = 3_000;

    private final Contract contract = Contract.published();
    private final RequestGenerator generator = new RequestGenerator(
            contract, new Numbers(List.of("+34600000001"), List.of("+34600000002"), () -> "+34600000003"));

    private RawRequest request(int seed) {
        return generator.next("token", new Random(seed));
    }

    @Test
    void makesTheSameRequestOfTheSameSeed() {
        assertThat(IntStream.range(0, 200).mapToObj(this::request).toList())
                .isEqualTo(IntStream.range(0, 200).mapToObj(this::request).toList());
    }

    @Test
    void makesRequestsForEveryCall() {
        var seen = new HashSet<String>();
        for (int seed = 0; seed < MANY; seed++) {
            RawRequest request = request(seed);
            contract.find(request.method(), request.target().replaceFirst("\\?.*", ""))
                    .map(Operation::toString)
                    .ifPresent(seen::add);
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        contract.operations().stream().map(Operation::toString).toList());
    }

    @Test
    void theSmallestRequestHasOnlyWhatMakesItFail() {
        RawRequest request = request(1)
                .withTarget("/v1/me?x=1&y=2&z=3")
                .withBody("{\"a\":1,\"b\":\"!\",\"c\":[1,2,3]}")
                .withAnother("X-Cause", "abcdefgh");
        RawRequest smallest = Shrinking.smallest(
                request,
                candidate -> candidate.body().contains("!")
                        && candidate.target().contains("y=2")
                        && candidate.only("X-Cause").isPresent());
        assertThat(smallest.body()).isEqualTo("!");
        assertThat(smallest.target()).isEqualTo("/v1/me?y=2");
        assertThat(smallest.headers()).extracting(RawRequest.Header::name).containsExactly("X-Cause");
    }
}
