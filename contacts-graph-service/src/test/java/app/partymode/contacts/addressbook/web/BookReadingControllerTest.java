package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.CallerArgument;
import app.partymode.httpapi.problem.InvalidRequest;
import com.jayway.jsonpath.JsonPath;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class BookReadingControllerTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private MockMvc service = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void aBook() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        service = MockMvcBuilders.standaloneSetup(
                        new BookReadingController(matcher.books(), new FormerNumbers(matcher.users()), new VCards()))
                .setCustomArgumentResolvers(CallerArgument.of(fixture.owner(1)))
                .build();
    }

    private String tag(String type) throws Exception {
        return Objects.requireNonNull(service.perform(get("/v1/contacts").accept(type))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(type))
                .andExpect(header().string("Vary", "Accept"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }

    private int statusOf(String type, String ifNoneMatch) throws Exception {
        var response = service.perform(get("/v1/contacts").accept(type).header("If-None-Match", ifNoneMatch))
                .andReturn()
                .getResponse();
        assertThat(response.getHeader("Vary")).isEqualTo("Accept");
        assertThat(response.getHeader("ETag")).isNotNull();
        return response.getStatus();
    }

    @Test
    void givesEachRepresentationATagOfItsOwn() throws Exception {
        String json = tag("application/json");
        String cards = tag("text/vcard");
        assertStatus(304, "application/json", json);
        assertStatus(304, "text/vcard", cards);
        assertStatus(200, "text/vcard", json);
        assertStatus(200, "application/json", cards);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/vcard"})
    void comparesListsWeakly(String type) throws Exception {
        String tag = tag(type);
        assertStatus(304, type, "\"other\", W/" + tag);
        assertStatus(304, type, "*");
        assertStatus(200, type, "\"other\", W/\"another\"");
    }

    @Test
    void keepsTheTagOfTheVCardsWhenAContactSignsUp() throws Exception {
        fixture.upload(1, 2, 3);
        String json = tag("application/json");
        String cards = tag("text/vcard");
        fixture.signUp(3);
        assertStatus(200, "application/json", json);
        assertStatus(304, "text/vcard", cards);
    }

    private void assertStatus(int expected, String type, String ifNoneMatch) throws Exception {
        assertThat(statusOf(type, ifNoneMatch)).isEqualTo(expected);
    }

    @Test
    void readsPageAfterPage() throws Exception {
        fixture.upload(1, 2, 3, 4);
        assertThat(page("?limit=2")).contains("+34600000002", "+34600000003").doesNotContain("+34600000004");
        String next = JsonPath.read(page("?limit=2"), "$.next");
        assertThat(page("?limit=2&after=" + next)).contains("+34600000004").doesNotContain("+34600000003");
    }

    private String page(String query) throws Exception {
        return service.perform(get("/v1/contacts" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "undefined", "", "0", "+34600000002", "-000000001", "zzzzzzzzzz", "0000000000"})
    void refusesAPlaceThatItDidNotName(String after) {
        assertThatThrownBy(() -> service.perform(get("/v1/contacts").queryParam("after", after)))
                .hasRootCauseInstanceOf(InvalidRequest.class);
    }
}
