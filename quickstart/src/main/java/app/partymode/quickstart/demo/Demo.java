package app.partymode.quickstart.demo;

import app.partymode.quickstart.StartProgress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** With {@code --demo} invented people sign up and upload their address books. Doing it again changes nothing. */
@Component
class Demo implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final int AT_ONCE = 8;

    private final WebServerApplicationContext context;
    private final StartProgress progress;

    Demo(WebServerApplicationContext context, StartProgress progress) {
        this.context = context;
        this.progress = progress;
    }

    private record SignedUp(String token) {}

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException, ExecutionException {
        if (arguments.containsOption("demo")) {
            List<DemoPerson> people = new DemoGraph().people();
            RestClient api = RestClient.create("http://localhost:"
                    + Objects.requireNonNull(context.getWebServer()).getPort());
            log.info("{} invented people are signing up", people.size());
            moveIn(people, api);
            log.info(
                    "The demo users are there. Log in as one of them: phoneNumber {}, username {}",
                    "+34600100000",
                    "Ana");
        }
    }

    private void moveIn(List<DemoPerson> people, RestClient api) throws InterruptedException, ExecutionException {
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var moving = people.stream()
                    .map(person -> threads.submit(() -> {
                        places.acquire();
                        try {
                            moveIn(person, api);
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

    private static void moveIn(DemoPerson person, RestClient api) {
        var signup = Map.of("phoneNumber", person.number().e164(), "username", person.username(), "device", "demo");
        @Nullable
        SignedUp signedUp =
                api.post().uri("/v1/sessions").body(signup).retrieve().body(SignedUp.class);
        String bearer = "Bearer " + Objects.requireNonNull(signedUp).token();
        api.put()
                .uri("/v1/contacts")
                .header("Authorization", bearer)
                .body(Map.of("contacts", person.contacts()))
                .retrieve()
                .toBodilessEntity();
        if (!person.party().isEmpty()) {
            var status = Map.of("partying", true, "message", person.party());
            api.put()
                    .uri("/v1/me/party-status")
                    .header("Authorization", bearer)
                    .body(status)
                    .retrieve()
                    .toBodilessEntity();
        }
        api.delete()
                .uri("/v1/sessions?scope=current")
                .header("Authorization", bearer)
                .retrieve()
                .toBodilessEntity();
    }
}
