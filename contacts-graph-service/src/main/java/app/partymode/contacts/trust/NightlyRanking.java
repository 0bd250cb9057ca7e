package app.partymode.contacts.trust;

import app.partymode.concurrency.BackgroundTask;
import app.partymode.contacts.trust.Ranker.Counts;
import app.partymode.contacts.trust.TrustProperties.Mode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Ranks the users each night; one instance does. What an instance that dies has begun, another one does anew. */
@Component
final class NightlyRanking implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NightlyRanking.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Ranker ranker;
    private final TrustRanks ranks;
    private final RankingTurns turns;
    private final RankingMeters meters;
    private final Mode mode;
    private final CronExpression at;
    private final Clock clock;
    private final BackgroundTask task;
    private boolean cleared;

    NightlyRanking(
            Ranker ranker,
            TrustRanks ranks,
            RankingTurns turns,
            RankingMeters meters,
            TrustProperties settings,
            Clock clock) {
        this.ranker = ranker;
        this.ranks = ranks;
        this.turns = turns;
        this.meters = meters;
        this.mode = settings.mode();
        this.at = CronExpression.parse(settings.at());
        this.clock = clock;
        this.task = new BackgroundTask("ranking", this::run, INTERVAL, LONGEST_PAUSE);
    }

    /** What is due now. */
    void run() {
        if (mode == Mode.OFF) {
            clear();
        } else if (isDue() && turns.take(LEASE) && isDue()) {
            rank();
        }
    }

    /** Once for each process: an instance that runs with other settings meanwhile makes some again. */
    private void clear() {
        if (!cleared) {
            ranks.clear();
            cleared = true;
        }
    }

    /** At once where it was never done. */
    private boolean isDue() {
        return turns.doneAt()
                .map(last -> at.next(last.atOffset(ZoneOffset.UTC)))
                .map(next -> !next.toInstant().isAfter(clock.instant()))
                .orElse(true);
    }

    private void rank() {
        Instant begin = clock.instant();
        try {
            Optional<Counts> counts = ranker.rank(() -> !task.isStopped() && turns.take(LEASE));
            if (counts.isEmpty()) {
                return;
            }
            meters.ranked(counts.get(), Duration.between(begin, clock.instant()));
        } catch (GraphTooLarge e) {
            log.error("No user is ranked: {}", e.getMessage());
        }
        turns.done(clock.instant());
    }

    @Override
    public void start() {
        task.start();
    }

    /** Lets another instance begin at once. */
    @Override
    public void stop() {
        task.stop();
        if (mode != Mode.OFF) {
            try {
                turns.take(Duration.ofMillis(1));
            } catch (DataAccessException e) {
                log.debug("The turn ends by itself ({})", e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public boolean isRunning() {
        return task.isRunning();
    }
}
