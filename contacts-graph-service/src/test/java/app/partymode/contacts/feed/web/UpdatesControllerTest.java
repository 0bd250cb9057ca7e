package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UnknownCursor;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class UpdatesControllerTest extends UpdatesOverHttp {

    /** Whether the feed has moved on by what others may see only shows neither in a cursor nor in its being the same. */
    @Test
    void givesAnotherCursorEachTimeWhetherOrNotTheFeedHasMoved() throws Exception {
        String first = next(get(PATH));
        String second = next(get(PATH).queryParam("after", first));
        fixture.signUp(3);
        String third = next(get(PATH).queryParam("after", second));
        assertThat(List.of(first, second, third, next(get(PATH)))).doesNotHaveDuplicates();
    }

    @Test
    void endsAPageWithTheCursorOfItsLastUpdate() throws Exception {
        String start = cursor(feed.end());
        fixture.rename(2, "Ben");
        fixture.signUp(3);
        String page = answer(start);
        assertThat(JsonPath.<List<String>>read(page, "$.updates[*].cursor"))
                .singleElement()
                .isEqualTo(JsonPath.read(page, "$.next"));
    }

    @ParameterizedTest
    @CsvSource({"text/event-stream, 0", "application/json, 25"})
    void refusesMoreWaitsThanThereIsRoomForButNotAPollThatDoesNotWait(String type, String wait) throws Exception {
        openStreams();
        service.perform(get(PATH).accept(type).queryParam("wait", wait))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("Retry-After", matchesPattern("[1-9]|10")));
        service.perform(get(PATH)).andExpect(status().isOk());
        sessions.revokeAll("");
        open.tick();
        await().until(() -> waits.open(Waits.Kind.STREAM) == 0);
        service.perform(get(PATH).accept("text/event-stream")).andExpect(status().isOk());
    }

    @Test
    void answersByJsonWithoutWaiting() throws Exception {
        service.perform(get(PATH).accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Vary", "Accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void refusesStrangeCursors(String type) {
        for (String after : new String[] {"null", "undefined", "", "nonsense"}) {
            assertThatThrownBy(() -> service.perform(get(PATH).accept(type).queryParam("after", after)))
                    .hasRootCauseInstanceOf(UnknownCursor.class);
        }
        String future = cursor(new Cursor(feed.end().feed(), feed.end().sequence() + 1));
        assertThatThrownBy(() -> service.perform(get(PATH).accept(type).queryParam("after", future)))
                .hasRootCauseInstanceOf(UnknownCursor.class);
    }

    private String next(MockHttpServletRequestBuilder request) throws Exception {
        return JsonPath.read(service.perform(request).andReturn().getResponse().getContentAsString(), "$.next");
    }

    private String answer(String after) throws Exception {
        return service.perform(get(PATH).queryParam("after", after))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
