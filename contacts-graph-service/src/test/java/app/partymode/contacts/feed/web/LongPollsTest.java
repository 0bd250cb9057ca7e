package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongPollsTest extends UpdatesOverHttp {

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
    void givesAHundredUpdatesAtMostToAPollThatHadToWait() throws Exception {
        fixture.signUp(3);
        fixture.upload(1, 2, 3);
        connections.beforeTaking(() ->
                IntStream.range(0, 120).forEach(each -> fixture.rename(2 + each % 2, "B" + each)));
        service.perform(get(PATH).queryParam("wait", "25").queryParam("limit", "1000"));
        await().until(() -> connections.last().isEnded());
        assertThat(connections.last().text().split("\"cursor\"", -1)).hasSize(101);
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
    void answersAllLongPollsWhenTheProcessStops() throws Exception {
        service.perform(get(PATH).queryParam("wait", "25"));
        notifier.close();
        await().until(() -> connections.last().isEnded());
        assertThat(connections.last().text()).startsWith("HTTP/1.1 200 \r\n");
        service.perform(get(PATH).queryParam("wait", "25")).andExpect(status().isOk());
        assertThat(connections.all()).hasSize(1);
    }
}
