package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clients that do not take what they are sent. */
class SlowReadersTest extends UpdatesOverHttp {

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

    /** A page that is read is not kept until the client takes it either. */
    @Test
    void keepsFourUpdatesAtMostForAClientThatTakesNothing() throws Exception {
        String start = cursor(feed.end());
        IntStream.range(100, 110).forEach(each -> fixture.rename(2, "Ben " + each));
        connections.blockNext();
        service.perform(get(PATH).accept("text/event-stream").header("Last-Event-ID", start));
        await().until(() -> connections.last().contains("retry:"));
        connections.last().takeAll();
        await().until(() -> connections.last().contains("Ben 103"));
        await().until(() -> open.threads() == 0);
        assertThat(connections.last().text()).doesNotContain("Ben 104");
        connections.last().unblock();
        await().until(() -> connections.last().contains("Ben 109"));
        assertThat(connections.last().text().split("Ben 1", -1)).hasSize(11);
    }

    /** The answer takes memory until then. */
    @Test
    void aPollIsOpenUntilTheClientHasTakenItsAnswer() throws Exception {
        connections.blockNext();
        service.perform(get(PATH).queryParam("wait", "25").queryParam("after", cursor(feed.end())));
        rename("Ben");
        await().until(() -> connections.last().contains("Ben"));
        await().until(() -> open.threads() == 0);
        assertThat(waits.open(Waits.Kind.POLL)).isOne();
        assertThat(notifier.hasSubscriptions()).isFalse();
        connections.last().disconnect();
        assertThat(waits.open(Waits.Kind.POLL)).isZero();
    }
}
