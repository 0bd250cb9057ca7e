package app.partymode.contacts.push;

import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.Update.Type;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.push.PushSubscriptions;
import app.partymode.push.PushSubscriptions.Subscribed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tasks of an update: one for each session of its readers that has subscribed to its type. Who may see it is asked when it is sent. */
@Component
@ConditionalOnPush
final class FanOut {

    private static final int READERS_AT_ONCE = 500;

    /** Between the beginning of a party and the update that tells of it there are only the clocks of two machines. */
    private static final Duration AT_THE_SAME_TIME = Duration.ofSeconds(5);

    private final FeedStore store;
    private final RegisteredUsers users;
    private final PushSubscriptions subscriptions;
    private final PushTasks tasks;
    private final PushSender sender;
    private final PushMeters meters;
    private final PushSettings settings;
    private final Clock clock;

    FanOut(
            FeedStore store,
            RegisteredUsers users,
            PushSubscriptions subscriptions,
            PushTasks tasks,
            PushSender sender,
            PushMeters meters,
            PushSettings settings,
            Clock clock) {
        this.store = store;
        this.users = users;
        this.subscriptions = subscriptions;
        this.tasks = tasks;
        this.sender = sender;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
    }

    void addTasks(String feed, FeedChange change) {
        if (change.type() == Type.PARTY_STATUS && !isABeginning(change)) {
            return;
        }
        List<PhoneNumber> readers = change.audience() == null ? store.holdersOf(change.subject()) : change.audience();
        for (int start = 0; start < readers.size(); start += READERS_AT_ONCE) {
            addTasks(feed, change, readers.subList(start, Math.min(start + READERS_AT_ONCE, readers.size())));
        }
    }

    private void addTasks(String feed, FeedChange change, List<PhoneNumber> readers) {
        Map<String, List<PushTask>> byHost = users.idsAt(readers).parallelStream()
                .flatMap(id -> subscriptions.of(id).stream())
                .filter(it -> it.subscription().types().contains(change.type().slug()))
                .collect(Collectors.groupingBy(
                        FanOut::host,
                        TreeMap::new,
                        Collectors.mapping(
                                it -> new PushTask(
                                        feed, change.sequence(), it.session().sessionId()),
                                Collectors.toList())));
        byHost.forEach((host, those) -> meters.noRoom(tasks.add(host, those, clock.instant(), settings.mostWaiting())));
        if (!byHost.isEmpty()) {
            sender.wake();
        }
    }

    private static boolean isABeginning(FeedChange change) {
        @Nullable PartyStatus status = change.partyStatus();
        return status != null
                && status.partying()
                && Duration.between(status.since(), change.at()).compareTo(AT_THE_SAME_TIME) < 0;
    }

    private static String host(Subscribed it) {
        return URI.create(it.subscription().endpoint()).getAuthority();
    }
}
