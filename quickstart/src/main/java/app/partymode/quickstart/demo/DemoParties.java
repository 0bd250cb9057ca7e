package app.partymode.quickstart.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** After {@code --demo} its people go out and home, one every few seconds, so that something happens. Ends before the server does. */
@Component
class DemoParties implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoParties.class);
    private static final Duration PAUSE = Duration.ofSeconds(7);
    private static final Duration SHORTEST_PARTY = Duration.ofMinutes(10);
    private static final Duration LONGEST_PARTY = Duration.ofHours(5);

    private final Clock clock;
    private final Random random = new Random();
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-parties").factory());

    DemoParties(Clock clock) {
        this.clock = clock;
    }

    void begin(DemoTurns people, DemoApi api) {
        turns.scheduleWithFixedDelay(
                () -> take(people.next(), api), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void take(DemoTurns.Turn turn, DemoApi api) {
        try {
            String session = api.enter(turn.person());
            if (turn.message() == null) {
                api.delete("/v1/me/party-status", session);
            } else {
                api.put("/v1/me/party-status", party(turn.message()), session);
            }
            api.leave(session);
        } catch (RestClientException e) {
            log.debug("a demo user could not go out or home: {}", e.getClass().getSimpleName());
        }
    }

    private Map<String, Object> party(String message) {
        long seconds = random.nextLong(SHORTEST_PARTY.toSeconds(), LONGEST_PARTY.toSeconds());
        String until = clock.instant().plusSeconds(seconds).toString();
        return Map.of("partying", true, "message", message, "until", until);
    }

    @Override
    public void start() {}

    @Override
    public boolean isRunning() {
        return !turns.isTerminated();
    }

    /** A turn that has begun is finished: the server still answers. */
    @Override
    public void stop() {
        turns.shutdown();
        try {
            turns.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
