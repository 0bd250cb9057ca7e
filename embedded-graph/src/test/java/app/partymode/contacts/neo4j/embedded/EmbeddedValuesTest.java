package app.partymode.contacts.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EmbeddedValuesTest {

    @Test
    void makesEveryIntegerALongHoweverDeep() {
        assertThat(EmbeddedValues.given(
                        Map.of("a", 1, "b", List.of(2, Map.of("c", (short) 3)), "d", new TreeSet<>(List.of(4)))))
                .isEqualTo(Map.of("a", 1L, "b", List.of(2L, Map.of("c", 3L)), "d", List.of(4L)));
    }

    @Test
    void makesArraysLists() {
        assertThat(EmbeddedValues.row(Map.of("n", new long[] {1, 2}, "t", new String[] {"x"}, "e", new long[0]))
                        .values())
                .isEqualTo(Map.of("n", List.of(1L, 2L), "t", List.of("x"), "e", List.of()));
    }

    @Test
    void keepsNullsAndTheRest() {
        var values = new HashMap<String, Object>();
        values.put("none", null);
        values.put("list", Arrays.asList(1L, null));
        values.put("flag", true);
        values.put("half", 0.5f);
        assertThat(EmbeddedValues.row(values).values())
                .containsEntry("none", null)
                .containsEntry("list", Arrays.asList(1L, null))
                .containsEntry("flag", true)
                .containsEntry("half", 0.5);
    }
}
