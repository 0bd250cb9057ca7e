package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.SessionEnded;
import app.partymode.contacts.feed.UnknownCursor;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.CallerArgument;
import app.partymode.waits.LongestWait;
import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class UpdatesControllerTest {

    private static final String PATH = "/v1/contacts/updates";
    private static final int MOST_WAITS = 3;

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final UpdateFeed feed =
            new UpdateFeed(matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()));
    private final UpdateNotifier notifier = new UpdateNotifier();
    private final OneSession sessions = new OneSession();
    private final Reconnection reconnection = new Reconnection(new Random(1), Duration.ofSeconds(10));
    private final Waits waits = new Waits(MOST_WAITS, () -> new TooManyWaits(reconnection.next()));
    private MockMvc service = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void twoPeople() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        var updates = new ContactsProperties.Updates(Duration.ofDays(1), Duration.ofHours(1));
        var settings = new ContactsProperties(
                ContactsProperties.Store.NEO4J,
                updates,
                new ContactsProperties.UserEvents("x", 1, Duration.ZERO),
                new ContactsProperties.Discovery(Duration.ZERO, Duration.ZERO, Duration.ZERO));
        var streams = new UpdateStreams(feed, notifier, sessions, waits, reconnection, settings, Clock.systemUTC());
        var polls = new LongPolls(feed, notifier, sessions, waits, Clock.systemUTC());
        service = MockMvcBuilders.standaloneSetup(new UpdatesController(feed, polls, streams))
                .setControllerAdvice(new WaitsAdvice())
                .setCustomArgumentResolvers(CallerArgument.of(fixture.owner(1)))
                .build();
    }

    @AfterEach
    void endStreams() {
        notifier.close();
    }

    private String cursor(Cursor place) {
        return feed.cursorsOf(fixture.owner(1)).of(place);
    }

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
        for (int stream = 0; stream < MOST_WAITS; stream++) {
            service.perform(get(PATH).accept("text/event-stream")).andExpect(status().isOk());
        }
        service.perform(get(PATH).accept(type).queryParam("wait", wait))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("Retry-After", matchesPattern("[1-9]|10")));
        service.perform(get(PATH)).andExpect(status().isOk());
        sessions.revokeAll("");
        await().until(() -> waits.open(Waits.Kind.STREAM) == 0);
        service.perform(get(PATH).accept("text/event-stream")).andExpect(status().isOk());
    }

    @Test
    void tellsEachStreamAnotherTimeAfterWhichToComeBack() throws Exception {
        var times = new HashSet<String>();
        for (int stream = 0; stream < MOST_WAITS; stream++) {
            var opened = service.perform(get(PATH).accept("text/event-stream")).andReturn();
            await().until(() -> opened.getResponse().getContentAsString().contains("retry:"));
            times.add(opened.getResponse()
                    .getContentAsString()
                    .lines()
                    .filter(line -> line.startsWith("retry:"))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(times).hasSize(MOST_WAITS);
    }

    private String next(MockHttpServletRequestBuilder request) throws Exception {
        return JsonPath.read(service.perform(request).andReturn().getResponse().getContentAsString(), "$.next");
    }

    @Test
    void answersByJsonWithoutWaiting() throws Exception {
        service.perform(get(PATH).accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(request().asyncNotStarted())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Vary", "Accept"));
    }

    @Test
    void opensAStream() throws Exception {
        service.perform(get(PATH).accept("text/event-stream"))
                .andExpect(status().isOk())
                .andExpect(request().asyncStarted())
                .andExpect(header().string("Vary", "Accept"));
    }

    @Test
    void opensNoStreamForAHead() throws Exception {
        service.perform(head(PATH).accept("text/event-stream"))
                .andExpect(status().isOk())
                .andExpect(request().asyncNotStarted())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM));
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

    @ParameterizedTest
    @CsvSource({"HEADER,strange,strange", "HEADER,'',strange", "'',HEADER,strange", "'','',HEADER"})
    void resumesAStreamAtTheFirstPlaceNamed(String header, String parameter, String after) throws Exception {
        String start = cursor(feed.end());
        fixture.rename(2, "Ben");
        var opened = service.perform(get(PATH)
                        .accept("text/event-stream")
                        .header("Last-Event-ID", header.replace("HEADER", start))
                        .queryParam("lastEventId", parameter.replace("HEADER", start))
                        .queryParam("after", after.replace("HEADER", start)))
                .andExpect(request().asyncStarted())
                .andReturn();
        await().untilAsserted(() ->
                assertThat(opened.getResponse().getContentAsString()).contains("id:", "Ben"));
    }

    @Test
    void endsALongPollWithItsSession() {
        sessions.revokeAll("");
        assertThatThrownBy(() -> service.perform(get(PATH).queryParam("wait", "25")))
                .hasRootCauseInstanceOf(SessionEnded.class);
    }

    @Test
    void deliversNothingToALongPollWhoseSessionHasEnded() throws Exception {
        sessions.revokeAll("");
        var poll = CompletableFuture.supplyAsync(() -> catchThrowable(
                () -> service.perform(get(PATH).queryParam("wait", "25").queryParam("after", cursor(feed.end())))));
        await().until(notifier::hasSubscriptions);
        fixture.rename(2, "Ben");
        notifier.notifyAllReaders();
        assertThat(poll.get()).hasRootCauseInstanceOf(SessionEnded.class);
    }

    @Test
    void answersALongPollAsSoonAsSomethingHappens() throws Exception {
        String start = cursor(feed.end());
        var poll = CompletableFuture.supplyAsync(() -> answer(start));
        await().until(notifier::hasSubscriptions);
        fixture.rename(2, "Ben");
        notifier.notifyAllReaders();
        assertThat(poll.get()).contains("Ben");
    }

    private String answer(String after) {
        try {
            return service.perform(get(PATH).queryParam("wait", "25").queryParam("after", after))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsAStreamWithItsSession() throws Exception {
        var opened = service.perform(get(PATH).accept("text/event-stream")).andReturn();
        await().until(notifier::hasSubscriptions);
        sessions.revokeAll("");
        await().until(() -> !notifier.hasSubscriptions());
        assertThat(opened.getAsyncResult(LongestWait.LONGEST_WAIT.toMillis())).isNull();
    }
}
