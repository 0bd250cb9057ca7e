package app.partymode.phoneauth.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.localstores.LocalRedis;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.Sessions;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class BearerSecurityIT {

    private final LocalRedis redis = LocalRedis.inMemory();
    private final HttpClient client = HttpClient.newHttpClient();
    private ConfigurableApplicationContext application;
    private String token;

    @EnableAutoConfiguration
    @Import({Doors.class, Advice.class})
    static class Application {

        @Bean
        OpenPath openDoor() {
            return new OpenPath(org.springframework.http.HttpMethod.GET, "/v1/open");
        }
    }

    @RestController
    static class Doors {

        @GetMapping("/v1/open")
        String open() {
            return "open";
        }

        @PostMapping("/v1/open")
        String closed() {
            return "closed";
        }

        @GetMapping("/v1/whoami")
        String whoAmI(@AuthenticationPrincipal Caller caller) {
            return caller.userId();
        }

        @GetMapping("/v1/slow")
        Callable<String> slow(@AuthenticationPrincipal Caller caller) {
            return caller::userId;
        }
    }

    @RestControllerAdvice
    static class Advice {

        @ExceptionHandler(AuthenticationException.class)
        ResponseEntity<String> unauthorized() {
            return ResponseEntity.status(401).body("by the advice");
        }

        @ExceptionHandler(DataAccessException.class)
        ResponseEntity<String> storeDown() {
            return ResponseEntity.status(503).body("by the advice");
        }
    }

    /** On a busy machine, Redis may take longer than a request would wait. */
    @BeforeEach
    void startPatiently() {
        start("--spring.data.redis.timeout=1m");
    }

    private void start(String... settings) {
        var starting = new SpringApplication(Application.class);
        starting.setDefaultProperties(Map.of("server.port", "0", "spring.data.redis.url", redis.uri()));
        application = starting.run(settings);
        token = application
                .getBean(Sessions.class)
                .create("ana", new PhoneNumber(34600111222L), null)
                .token();
    }

    @AfterEach
    void stop() {
        application.close();
        redis.close();
    }

    @Test
    void letsInACallerWithASession() throws Exception {
        assertThat(get("/v1/whoami", "Bearer " + token).body()).isEqualTo("ana");
        assertThat(get("/v1/whoami", "bearer  " + token + " ").body()).isEqualTo("ana");
        assertThat(get("/v1/slow", "Bearer " + token).body()).isEqualTo("ana");
    }

    @Test
    void refusesOtherCallersByTheAdvice() throws Exception {
        for (String header :
                new String[] {"", "Bearer", "Bearer ", "Bearer x", "Basic " + token, token, "Bearer " + token + "x"}) {
            var answer = get("/v1/whoami", header);
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("by the advice");
        }
        assertThat(get("/nothing/here", "").statusCode()).isEqualTo(401);
    }

    @Test
    void opensPathsWithWhateverToken() throws Exception {
        assertThat(get("/v1/open", "").body()).isEqualTo("open");
        assertThat(get("/v1/open", "Bearer outdated").body()).isEqualTo("open");
        assertThat(send("POST", "/v1/open", "").statusCode()).isEqualTo(401);
    }

    @Test
    void setsNoCookieAndKeepsTheHeadersOfSpringSecurity() throws Exception {
        for (var answer :
                new HttpResponse<?>[] {get("/v1/open", ""), get("/v1/whoami", ""), get("/v1/whoami", "Bearer " + token)
                }) {
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        }
    }

    @Test
    void hasOneFilterChainAndNoInventedUser() {
        assertThat(application.getBeansOfType(SecurityFilterChain.class)).hasSize(1);
        assertThat(application.getBeansOfType(UserDetailsService.class)).isEmpty();
    }

    @Test
    void doesNotTakeALostStoreForALostSession() throws Exception {
        application.close();
        start();
        redis.close();
        var answer = get("/v1/whoami", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("by the advice");
        assertThat(application
                        .getBean(LettuceConnectionFactory.class)
                        .getClientConfiguration()
                        .getCommandTimeout())
                .as("how long a request waits for a Redis that is silent")
                .isLessThan(RedisURI.DEFAULT_TIMEOUT_DURATION);
        assertThat(get("/v1/open", "Bearer " + token).body()).isEqualTo("open");
        assertThat(get("/v1/whoami", "").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        return send("GET", path, authorization);
    }

    private HttpResponse<String> send(String method, String path, String authorization)
            throws IOException, InterruptedException {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
