package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class UpdateStreamsTest extends UpdatesOverHttp {

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

    /** Neither the request has read it, nor has anything woken the wait, which was not there yet. */
    @Test
    void tellsAtOnceWhatComesWhileTheRequestBecomesAWait() throws Exception {
        connections.beforeTaking(() -> rename("Ben"));
        service.perform(get(PATH).accept("text/event-stream"));
        await().until(() -> connections.last().contains("Ben"));
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

    @Test
    void aStreamThatTheClientLeavesMakesRoom() throws Exception {
        openStreams();
        connections.all().getFirst().disconnect();
        assertThat(waits.open(Waits.Kind.STREAM)).isEqualTo(MOST_WAITS - 1);
        assertThat(open.count()).isEqualTo(MOST_WAITS - 1);
    }

    @Test
    void aConnectionThatTheServerHasClosedByItselfMakesRoom() throws Exception {
        openStreams();
        connections.all().getFirst().closeSilently();
        open.tick();
        assertThat(waits.open(Waits.Kind.STREAM)).isEqualTo(MOST_WAITS - 1);
    }

    @Test
    void endsAStreamWithItsSession() throws Exception {
        service.perform(get(PATH).accept("text/event-stream"));
        sessions.revokeAll("");
        open.tick();
        await().until(() -> connections.last().isEnded());
        assertThat(notifier.hasSubscriptions()).isFalse();
    }
}
