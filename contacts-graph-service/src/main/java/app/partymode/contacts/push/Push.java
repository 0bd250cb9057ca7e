package app.partymode.contacts.push;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.push.PushSubscriptions;
import app.partymode.push.PushSubscriptions.Subscribed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does one task: pushes what the reader may see now, unless there is nothing to tell any more or the device has had enough. */
@Component
@ConditionalOnPush
final class Push {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration UNTIL_IT_IS_SEEN = Duration.ofMillis(500);
    /** 32 characters, the most that a topic may have (RFC 8030, section 5.4). */
    private static final int TOPIC_BYTES = 24;

    private final PushSubscriptions subscriptions;
    private final PushedUpdates updates;
    private final UpdateFeed feed;
    private final PushPayloads payloads;
    private final PushAllowance allowance;
    private final PushService service;
    private final PushMeters meters;
    private final PushSettings settings;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Push(
            PushSubscriptions subscriptions,
            PushedUpdates updates,
            UpdateFeed feed,
            PushPayloads payloads,
            PushAllowance allowance,
            PushService service,
            PushMeters meters,
            PushSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.updates = updates;
        this.feed = feed;
        this.payloads = payloads;
        this.allowance = allowance;
        this.service = service;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What became of a task.
     *
     * @param again when it is to be done again; empty: it is over
     * @param hostFailed whether the push service did not answer as it should
     */
    record Result(Optional<Instant> again, boolean hostFailed) {

        static final Result OVER = new Result(Optional.empty(), false);
    }

    Result send(PushTask task) {
        if (!updates.hasSeen(task)) {
            return new Result(Optional.of(clock.instant().plus(UNTIL_IT_IS_SEEN)), false);
        }
        Optional<Subscribed> subscribed = subscriptions.find(task.sessionId());
        Optional<Update> update = subscribed.flatMap(it -> updates.find(reader(it), task));
        if (update.isEmpty() || !clock.instant().isBefore(end(update.get()))) {
            meters.skipped("unseen");
            return Result.OVER;
        }
        if (!allowance.reserve(task, update.get().userId())) {
            meters.skipped("quiet");
            return Result.OVER;
        }
        return send(task, subscribed.orElseThrow(), update.get());
    }

    private Result send(PushTask task, Subscribed to, Update update) {
        Delivery delivery = service.deliver(to.subscription(), message(to, update));
        meters.sent(delivery.outcome());
        boolean failed = delivery.outcome() == Delivery.Outcome.FAILED;
        if (delivery.outcome() == Delivery.Outcome.GONE) {
            subscriptions.remove(to);
        }
        Optional<Instant> again = delivery.isWorthARepetition()
                ? Optional.of(next(update, delivery)).filter(it -> it.isBefore(end(update)))
                : Optional.empty();
        if (again.isEmpty() && delivery.outcome() != Delivery.Outcome.DELIVERED) {
            allowance.release(task, update.userId());
        }
        return new Result(again, failed);
    }

    private PushMessage message(Subscribed to, Update update) {
        return new PushMessage(
                payloads.of(update, feed.cursorsOf(reader(to))),
                Duration.between(clock.instant(), end(update)),
                update.type() == Type.PARTY_STATUS,
                topic(to, update));
    }

    /** Not before the push service said, and after as long again as it has been tried; at other times for each. */
    private Instant next(Update update, Delivery delivery) {
        Instant now = clock.instant();
        Duration tried = Duration.between(update.at(), now);
        long pause = Math.clamp(tried.toMillis(), SHORTEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis());
        long jittered = pause + random.nextLong(pause / 4);
        return now.plusMillis(Math.max(jittered, delivery.after().toMillis()));
    }

    /** When there is nothing to tell any more. */
    private Instant end(Update update) {
        @Nullable
        Instant until = update.type() == Type.PARTY_STATUS && update.partyStatus() != null
                ? update.partyStatus().until()
                : null;
        Instant latest = update.at().plus(settings.longestLife());
        return until != null && until.isBefore(latest) ? until : latest;
    }

    /** One for each person and device, which tells the push service nothing: the device's secret is in it. */
    private static String topic(Subscribed to, Update update) {
        byte[] digest = DigestUtils.sha256(to.subscription().auth() + update.userId());
        return Base64.encodeBase64URLSafeString(Arrays.copyOf(digest, TOPIC_BYTES));
    }

    private static Owner reader(Subscribed it) {
        return new Owner(it.session().userId(), it.session().phoneNumber());
    }
}
