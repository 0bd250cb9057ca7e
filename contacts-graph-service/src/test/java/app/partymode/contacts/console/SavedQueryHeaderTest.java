package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SavedQueryHeaderTest {

    private static final String FULL = """
        // Title: Who has this number
        // Purpose: all who have it,
        //   as edges.
        // Note: why.
        // Group: People
        // Parameters: number phoneNumber – Number
        //   limit integer = 300 – Show at most
        // View: graph
        CYPHER 25
        // not the header
        MATCH p = ()-[:HAS_CONTACT]->({number: $number})
        RETURN p
        LIMIT $limit
        """;

    @Test
    void readsAllThereIs() {
        assertThatJson(FULL).isEqualTo("""
            {"id":"who","title":"Who has this number","purpose":"all who have it, as edges.",\
            "note":"why.","group":"People","view":"graph","parameters":[\
            {"name":"number","type":"phoneNumber","label":"Number"},\
            {"name":"limit","type":"integer","label":"Show at most","default":"300"}],\
            "cypher":"CYPHER 25\\n// not the header\\nMATCH p = ()-[:HAS_CONTACT]->({number: $number})\\n\
            RETURN p\\nLIMIT $limit"}\
            """);
    }

    @Test
    void doesWithoutNoteGroupAndParameters() {
        assertThatJson("""
            // Title: One
            // Purpose: one.
            // Parameters: none
            // View: table
            CYPHER 25
            RETURN 1 AS one
            """).isEqualTo("""
                {"id":"who","title":"One","purpose":"one.","view":"table","parameters":[],\
                "cypher":"CYPHER 25\\nRETURN 1 AS one"}\
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        // Title: Who has this number     | // Name: Who has this number      | no line of a header
        // Title: Who has this number     | // Note: x                        | no line of a header
        // Title: Who has this number     | //   Title                        | no line of a header
        // Title: Who has this number     | // Group:                         | no line of a header
        // View: graph                    | // View: picture                  | no view: picture
        // View: graph                    | //   x integer = 1 – X            | has no View
        // Note: why.                     | // Note:why.                      | no line of a header
        number phoneNumber – Number       | number phoneNumber                | no parameter is described by
        number phoneNumber – Number       | number phoneNumber - Number       | no parameter is described by
        number phoneNumber – Number       | number phone – Number             | no type of a parameter: phone
        number phoneNumber – Number       | nummer phoneNumber – Number       | describes [limit, nummer] but uses
        limit integer = 300 – Show        | limit integer = many – Show       | the default of limit is no integer
        limit integer = 300 – Show        | number integer = 300 – Show       | describes [number] but uses
        CYPHER 25                         | CYPHER 5                          | does not begin with CYPHER 25
        """)
    void refuses(String right, String wrong, String message) {
        assertThat(FULL).contains(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SavedQueryHeader.parse("who", FULL.replace(right, wrong)))
                .withMessageContaining("cypher/console/who.cypher: ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Title", "Purpose", "View", "Parameters"})
    void needs(String field) {
        String without = "// Title: t\n// Purpose: p\n// Parameters: none\n// View: table\nCYPHER 25\nRETURN 1 AS one"
                .replaceFirst("// " + field + ": .*\n", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SavedQueryHeader.parse("who", without))
                .withMessageContaining("has no " + field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        phoneNumber  | +34600100000                         | 34600100000
        phoneNumbers | +34600100000, +4915112340001         | +34600100000;+4915112340001
        userId       | 0f8fad5b-d9cb-469f-a165-70867728950e | me
        integer      | -300                                 | 1.5
        """)
    void checksDefaults(String type, String right, String wrong) {
        assertThat(SavedParameter.parse("x " + type + " = " + right + " – X").defaultValue())
                .isEqualTo(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SavedParameter.parse("x " + type + " = " + wrong + " – X"));
    }

    private static AbstractStringAssert<?> assertThatJson(String file) {
        return assertThat(JsonMapper.shared().writeValueAsString(SavedQueryHeader.parse("who", file)));
    }
}
