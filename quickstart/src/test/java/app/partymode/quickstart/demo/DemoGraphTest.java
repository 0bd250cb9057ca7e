package app.partymode.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.ParsedNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class DemoGraphTest {

    private final PhoneNumberParser numbers = new PhoneNumberParser();

    @Test
    void isTheSameEveryTime() {
        assertThat(new DemoGraph().people()).isEqualTo(new DemoGraph().people()).hasSize(DemoGraph.PEOPLE);
    }

    @Test
    void hasOnlyNumbersThatTheServiceTakes() {
        for (DemoPerson person : new DemoGraph().people()) {
            assertThat(numbers.parse(person.number().e164(), null)).isEqualTo(new ParsedNumber.Valid(person.number()));
            String home = numbers.regionOf(person.number()).orElseThrow();
            assertThat(person.contacts())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(numbers.parse(entry.phoneNumber(), home))
                            .isInstanceOf(ParsedNumber.Valid.class));
        }
    }

    @Test
    void comesFromSeveralCountriesAndKnowsEachOther() {
        var people = new DemoGraph().people();
        var regions = new HashSet<String>();
        people.forEach(person -> regions.add(numbers.regionOf(person.number()).orElseThrow()));
        assertThat(regions).contains("ES", "DE", "TR", "FR", "IN").hasSizeGreaterThanOrEqualTo(5);
        assertThat(people).filteredOn(person -> !person.party().isEmpty()).hasSizeGreaterThan(20);
        assertThat(people)
                .anySatisfy(person -> assertThat(person.contacts())
                        .anyMatch(entry -> !entry.phoneNumber().startsWith("+")));
    }
}
