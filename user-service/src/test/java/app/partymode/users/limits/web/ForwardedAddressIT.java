package app.partymode.users.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.RunningService;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForwardedAddressIT extends RunningService {

    private static final Pattern REMAINING = Pattern.compile("\"signup-per-address\";r=(\\d+);");

    @Test
    void believesNoForwardedAddressWhereThereIsNoProxy() {
        var phones = new Phones(port());

        List<Long> left = IntStream.range(0, 4)
                .mapToObj(i -> phones.signUp("203.0.113." + i).headers().firstValue("RateLimit"))
                .map(it -> REMAINING.matcher(it.orElseThrow()))
                .peek(it -> assertThat(it.find()).isTrue())
                .map(it -> Long.parseLong(it.group(1)))
                .toList();

        long first = left.getFirst();
        assertThat(left).as("of one bucket").containsExactly(first, first - 1, first - 2, first - 3);
    }
}
