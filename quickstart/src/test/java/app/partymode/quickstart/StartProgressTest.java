package app.partymode.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.GenericApplicationContext;

class StartProgressTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final StartProgress progress = new StartProgress(lines::add);

    @Test
    void saysAgainAndAgainWhatIsBeingDone() {
        progress.every(Duration.ofMillis(1));
        awaitALineWith("reading the settings");
        progress.at("starting redis");
        awaitALineWith("starting redis");
        progress.onApplicationEvent(new ApplicationContextInitializedEvent(
                new SpringApplication(), new String[0], new GenericApplicationContext()));
        awaitALineWith("both services");
        assertThat(lines).allMatch(line -> line.matches("Starting, \\d+ s: .+"));
    }

    @Test
    void endsWhenTheQuickstartIsReady() {
        progress.every(Duration.ofMillis(1));
        progress.onApplicationEvent(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], new GenericApplicationContext(), Duration.ZERO));
        await().until(progress::hasEnded);
    }

    private void awaitALineWith(String text) {
        await().until(() -> lines.stream().anyMatch(line -> line.contains(text)));
    }
}
