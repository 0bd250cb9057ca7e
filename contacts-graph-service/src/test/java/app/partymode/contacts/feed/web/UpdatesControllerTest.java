package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UnknownCursor;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.contacts.web.CallerArgument;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
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
import org.threeten.extra.MutableClock;
import tools.jackson.databind.json.JsonMapper;

class UpdatesControllerTest {

    private static final String PATH = "/v1/contacts/updates";
    private static final int MOST_WAITS = 3;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final UpdateFeed feed =
            new UpdateFeed(matcher.updates(), matcher.feed(), new FormerNumbers(matcher.users()));
    private final UpdateNotifier notifier = new UpdateNotifier();
    private final OneSession sessions = new OneSession();
    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);
    private final OpenWaits open = new OpenWaits(feed, notifier, sessions, clock);
    private final TakenConnections connections = new TakenConnections();
    private final JsonMapper json = JsonMapper.shared();
    private final Reconnection reconnection = new Reconnection(new Random(1), Duration.ofSeconds(10));
    private final Waits waits = new Waits(MOST_WAITS, () -> new TooManyWaits(reconnection.next()));
    private MockMvc service = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void twoPeople() {
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        var updates = new ContactsProperties.Updates(Duration.ofDays(1), HEARTBEAT);
        var settings = new ContactsProperties(
                ContactsProperties.Store.NEO4J,
                updates,
                new ContactsProperties.UserEvents("x", 1, Duration.ZERO),
                new ContactsProperties.Discovery(Duration.ZERO, Duration.ZERO, Duration.ZERO));
        var streams = new UpdateStreams(feed, open, waits, new StreamEvents(json, reconnection), settings);
        var polls = new LongPolls(feed, open, waits, new PollAnswers(json));
        service = MockMvcBuilders.standaloneSetup(new UpdatesController(feed, polls, streams))
                .setControllerAdvice(new WaitsAdvice())
                .addFilters(connections)
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
    void aStreamThatTheClientLeavesMakesRoom() throws Exception {
        openStreams();
        connections.all().getFirst().disconnect();
        assertThat(waits.open(Waits.Kind.STREAM)).isEqualTo(MOST_WAITS - 1);
        assertThat(open.count()).isEqualTo(MOST_WAITS - 1);
    }

    @Test
    void tellsEachStreamAnotherTimeAfterWhichToComeBack() throws Exception {
        openStreams();
        await().until(() -> connections.all().stream().allMatch(stream -> stream.contains("retry:")));
        assertThat(connections.all())
                .extracting(stream -> stream.text().replaceAll("(?s).*(retry:[0-9]+).*", "$1"))
                .hasSize(MOST_WAITS)
                .doesNotHaveDuplicates();
    }

    @Test
    void anIdleStreamHoldsNoThread() throws Exception {
        openStreams();
        await().until(() -> connections.all().stream().allMatch(stream -> stream.contains("retry:")));
        await().until(() -> open.threads() == 0);
        assertThat(waits.open(Waits.Kind.STREAM)).isEqualTo(MOST_WAITS);
    }

    @Test
    void sendsAHeartbeatWhenItsTimeHasComeAndNotBefore() throws Exception {
        service.perform(get(PATH).accept("text/event-stream"));
        await().until(() -> connections.last().contains("retry:"));
        clock.add(HEARTBEAT.minusSeconds(1));
        open.tick();
        notifier.notifyAllReaders();
        await().until(() -> open.threads() == 0);
        assertThat(connections.last().text()).doesNotContain(":still here");
        clock.add(Duration.ofSeconds(1));
        open.tick();
        await().until(() -> connections.last().contains(":still here"));
    }

    /** What a slow client has not taken is not heaped up here. */
    @Test
    void readsNoFurtherWhileTheClientTakesNothing() throws Exception {
        service.perform(get(PATH).accept("text/event-stream"));
        await().until(() -> connections.last().contains("retry:"));
        connections.last().block();
        rename("Ben");
        await().until(() -> connections.last().contains("Ben"));
        rename("Benjamin");
        await().until(() -> open.threads() == 0);
        assertThat(connections.last().text()).doesNotContain("Benjamin");
        connections.last().unblock();
        await().until(() -> connections.last().contains("Benjamin"));
    }

    private void rename(String name) {
        fixture.rename(2, name);
        notifier.notifyAllReaders();
    }

    private void openStreams() throws Exception {
        for (int stream = 0; stream < MOST_WAITS; stream++) {
            service.perform(get(PATH).accept("text/event-stream"));
        }
    }

    private String next(MockHttpServletRequestBuilder request) throws Exception {
        return JsonPath.read(service.perform(request).andReturn().getResponse().getContentAsString(), "$.next");
    }

    @Test
    void answersByJsonWithoutWaiting() throws Exception {
        service.perform(get(PATH).accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Vary", "Accept"));
    }

    @Test
    void opensAStream() throws Exception {
        service.perform(get(PATH).accept("text/event-stream"));
        await().until(() -> connections.last().contains("retry:"));
        assertThat(connections.last().text())
                .startsWith("HTTP/1.1 200 \r\n")
                .contains("Content-Type: text/event-stream\r\n", "Vary: Accept\r\n", "X-Accel-Buffering: no\r\n");
    }

    @Test
    void opensNoStreamForAHead() throws Exception {
        service.perform(head(PATH).accept("text/event-stream"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM));
        assertThat(connections.all()).isEmpty();
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
        service.perform(get(PATH)
                .accept("text/event-stream")
                .header("Last-Event-ID", header.replace("HEADER", start))
                .queryParam("lastEventId", parameter.replace("HEADER", start))
                .queryParam("after", after.replace("HEADER", start)));
        await().until(() -> connections.last().contains("Ben"));
        assertThat(connections.last().text()).contains("id:", "data:{");
    }

    @Test
    void endsALongPollWithItsSession() throws Exception {
        service.perform(get(PATH).queryParam("wait", "25"));
        sessions.revokeAll("");
        open.tick();
        await().until(() -> connections.last().isEnded());
        assertThat(connections.last().text())
                .startsWith("HTTP/1.1 401 \r\n")
                .contains(
                        "WWW-Authenticate: Bearer\r\n",
                        "Content-Type: application/problem+json\r\n",
                        "/problems/unauthorized");
    }

    @Test
    void deliversNothingToALongPollWhoseSessionHasEnded() throws Exception {
        service.perform(get(PATH).queryParam("wait", "25").queryParam("after", cursor(feed.end())));
        sessions.revokeAll("");
        rename("Ben");
        await().until(() -> connections.last().isEnded());
        assertThat(connections.last().text()).startsWith("HTTP/1.1 401 \r\n").doesNotContain("Ben");
    }

    @Test
    void answersALongPollAsSoonAsSomethingHappens() throws Exception {
        service.perform(get(PATH).queryParam("wait", "25").queryParam("after", cursor(feed.end())));
        rename("Ben");
        await().until(() -> connections.last().isEnded());
        String answer = connections.last().text();
        assertThat(answer)
                .startsWith("HTTP/1.1 200 \r\n")
                .contains("Content-Type: application/json\r\n", "Vary: Accept\r\n", "Connection: close\r\n", "Ben");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(answer).contains("Content-Length: " + body.length() + "\r\n");
        assertThat(JsonPath.<String>read(body, "$.next")).isEqualTo(JsonPath.read(body, "$.updates[0].cursor"));
    }

    @Test
    void answersALongPollWithoutUpdatesWhenItsTimeIsOver() throws Exception {
        service.perform(get(PATH).queryParam("wait", "25").queryParam("after", cursor(feed.end())));
        clock.add(Duration.ofSeconds(24));
        open.tick();
        await().until(() -> open.threads() == 0);
        assertThat(connections.last().isEnded()).isFalse();
        clock.add(Duration.ofSeconds(1));
        open.tick();
        await().until(() -> connections.last().isEnded());
        assertThat(connections.last().text()).startsWith("HTTP/1.1 200 \r\n").contains("\"updates\":[]");
        assertThat(waits.open(Waits.Kind.POLL)).isZero();
    }

    @Test
    void answersAllLongPollsWhenTheProcessStops() throws Exception {
        service.perform(get(PATH).queryParam("wait", "25"));
        notifier.close();
        await().until(() -> connections.last().isEnded());
        assertThat(connections.last().text()).startsWith("HTTP/1.1 200 \r\n");
        service.perform(get(PATH).queryParam("wait", "25")).andExpect(status().isOk());
        assertThat(connections.all()).hasSize(1);
    }

    @Test
    void endsAStreamWithItsSession() throws Exception {
        service.perform(get(PATH).accept("text/event-stream"));
        sessions.revokeAll("");
        open.tick();
        await().until(() -> connections.last().isEnded());
        assertThat(notifier.hasSubscriptions()).isFalse();
    }

    private String answer(String after) throws Exception {
        return service.perform(get(PATH).queryParam("after", after))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
