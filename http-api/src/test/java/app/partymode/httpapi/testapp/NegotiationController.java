package app.partymode.httpapi.testapp;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Resources with several representations, as the services have them. */
@RestController
class NegotiationController {

    record Page(String next) {}

    private final AtomicInteger changes = new AtomicInteger();

    @GetMapping(path = "/v1/book", produces = MediaType.APPLICATION_JSON_VALUE)
    Page book() {
        return new Page("json");
    }

    @GetMapping(path = "/v1/book", produces = "text/vcard")
    ResponseEntity<byte[]> cards() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/vcard"))
                .body(new byte[0]);
    }

    @GetMapping(path = "/v1/news", produces = MediaType.APPLICATION_JSON_VALUE)
    Page news() {
        return new Page("json");
    }

    @GetMapping(path = "/v1/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        var emitter = new SseEmitter();
        emitter.complete();
        return emitter;
    }

    @PostMapping("/v1/changes")
    Page change() {
        return new Page("" + changes.incrementAndGet());
    }

    @DeleteMapping("/v1/changes")
    ResponseEntity<Void> undo() {
        changes.set(0);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/v1/plain")
    Page plain() {
        return new Page("json");
    }
}
