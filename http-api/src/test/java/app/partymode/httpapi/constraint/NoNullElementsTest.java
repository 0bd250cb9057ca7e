package app.partymode.httpapi.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoNullElementsTest {

    private record Request(@NoNullElements List<String> names) {}

    private static List<String> wrong(List<String> names) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(new Request(names)).stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .toList();
        }
    }

    @Test
    void pointsAtTheElement() {
        assertThat(wrong(Arrays.asList("Ana", null))).containsExactly("names[1]");
    }

    @Test
    void takesAListThatCanHoldNoNull() {
        assertThat(wrong(List.of())).isEmpty();
        assertThat(wrong(List.of("Ana"))).isEmpty();
    }
}
