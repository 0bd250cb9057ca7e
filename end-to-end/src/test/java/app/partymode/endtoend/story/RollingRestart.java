package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.deployment.Deployment;
import app.partymode.endtoend.deployment.JavaProcess;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A new version, one instance after the other, while people go on using the app. */
final class RollingRestart {

    /** Each asks again and again, so two keep both services busy. */
    private static final int PEOPLE = Boolean.getBoolean("nightly") ? 4 : 2;

    private static final int REQUESTS_BETWEEN = 100;

    /** Between two rounds of requests: the instance that starts needs the processors too. */
    private static final int PAUSE_MILLIS = 100;

    private final Deployment deployment;
    private final int loginsOfANumber;
    private final AtomicLong answered = new AtomicLong();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean restarting;

    /** @param loginsOfANumber how many no limit refuses */
    RollingRestart(Deployment deployment, int loginsOfANumber) {
        this.deployment = deployment;
        this.loginsOfANumber = loginsOfANumber;
    }

    /** Of the requests that people make meanwhile those that failed, by call and status. */
    List<String> failuresWhileRestarting(List<JavaProcess> instances) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = new Api(deployment::base, answer -> {});
            List<App> people = Stream.generate(() -> App.signUp(api, UniqueNumbers.next(), "Person"))
                    .limit(PEOPLE)
                    .toList();
            try {
                people.forEach(person -> threads.submit(() -> use(person)));
                awaitMoreRequests();
                instances.forEach(this::restart);
            } finally {
                over.countDown();
            }
        }
        return List.copyOf(failed);
    }

    private void restart(JavaProcess instance) {
        restarting = true;
        assertThat(instance.stop()).as("exit status of SIGTERM").isEqualTo(143);
        awaitMoreRequests();
        instance.restart();
        instance.awaitReady();
        restarting = false;
        awaitMoreRequests();
    }

    private void awaitMoreRequests() {
        long before = answered.get();
        await().until(() -> over.getCount() == 0 || answered.get() > before + REQUESTS_BETWEEN);
    }

    /** Reads and writes on both services; POST too, which no proxy repeats. */
    private void use(App person) {
        String previous = "";
        for (int logins = 0; !isOverAfterThePause(); logins++) {
            String number = logins % loginsOfANumber == 0 ? UniqueNumbers.next() : previous;
            previous = number;
            count("GET me", () -> person.get("/v1/me"));
            count("PUT status", () -> person.party(Map.of("partying", true)));
            count("PUT contacts", () -> person.upload(number));
            count("GET matches", () -> person.get("/v1/contacts/matches"));
            count("GET updates", () -> person.get("/v1/contacts/updates"));
            count(
                    "POST login",
                    () -> person.api().post("/v1/sessions", null, Map.of("phoneNumber", number, "username", "Ana")));
        }
    }

    private boolean isOverAfterThePause() {
        try {
            return over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void count(String what, Supplier<Answer> call) {
        boolean restartingBefore = restarting;
        try {
            Answer answer = call.get();
            if (answer.status() >= 400 && (restarting || restartingBefore || !saysThatAStoreIsLate(answer))) {
                failed.add(what + " " + answer.status());
            }
        } catch (RuntimeException e) {
            failed.add(what + " " + e.getClass().getSimpleName());
        }
        answered.incrementAndGet();
    }

    /** As on a busy machine. From the stop of an instance until it is ready, it may have left its stores too early or not have them yet. */
    private static boolean saysThatAStoreIsLate(Answer answer) {
        return answer.status() == 503 && answer.text("/type").equals("/problems/store-unavailable");
    }
}
