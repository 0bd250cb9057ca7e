package app.partymode.quickstart.demo;

import app.partymode.quickstart.StartProgress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

/** With {@code --demo} invented people sign up and upload their address books. Doing it again changes nothing. */
@Component
class Demo implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final int AT_ONCE = 8;

    /** A machine that is busy with the start answers 503 at first. */
    private static final RetryTemplate RETRIES = new RetryTemplate(RetryPolicy.builder()
            .includes(HttpServerErrorException.ServiceUnavailable.class)
            .maxRetries(60)
            .delay(Duration.ofSeconds(2))
            .build());

    private final WebServerApplicationContext context;
    private final DemoParties parties;
    private final StartProgress progress;

    Demo(WebServerApplicationContext context, DemoParties parties, StartProgress progress) {
        this.context = context;
        this.parties = parties;
        this.progress = progress;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException, ExecutionException {
        if (arguments.containsOption("demo")) {
            List<DemoPerson> people = new DemoGraph().people();
            var api = new DemoApi(RestClient.create("http://localhost:"
                    + Objects.requireNonNull(context.getWebServer()).getPort()));
            log.info("{} invented people are signing up", people.size());
            moveIn(people, api);
            log.info(
                    "The demo users are there. Log in as one of them: phoneNumber {}, username {}",
                    "+34600100000",
                    "Ana");
            parties.begin(new DemoTurns(people), api);
        }
    }

    private void moveIn(List<DemoPerson> people, DemoApi api) throws InterruptedException, ExecutionException {
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var moving = people.stream()
                    .map(person -> threads.submit(() -> {
                        places.acquire();
                        try {
                            RETRIES.invoke(() -> moveIn(person, api));
                        } finally {
                            places.release();
                        }
                        return person;
                    }))
                    .toList();
            int done = 0;
            for (var one : moving) {
                progress.at("%d of %d invented people are there".formatted(done, people.size()));
                one.get();
                done++;
            }
        }
    }

    private static void moveIn(DemoPerson person, DemoApi api) {
        String session = api.enter(person);
        api.put("/v1/contacts", Map.of("contacts", person.contacts()), session);
        if (!person.party().isEmpty()) {
            api.put("/v1/me/party-status", Map.of("partying", true, "message", person.party()), session);
        }
        api.leave(session);
    }
}
