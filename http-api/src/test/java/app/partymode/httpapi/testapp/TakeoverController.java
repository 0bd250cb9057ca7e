package app.partymode.httpapi.testapp;

import app.partymode.httpapi.takeover.Takeover;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leaves its requests to owners that answer later. */
@RestController
public class TakeoverController {

    private final List<LateAnswer> answers = new CopyOnWriteArrayList<>();

    /** Those of all requests so far. */
    public List<LateAnswer> answers() {
        return answers;
    }

    @GetMapping("/v1/later")
    @Nullable
    ResponseEntity<String> later(HttpServletRequest request) {
        take(request);
        return null;
    }

    @GetMapping("/v1/failing-later")
    ResponseEntity<String> fails(HttpServletRequest request) {
        take(request);
        throw new IllegalStateException("after it was left to an owner");
    }

    private void take(HttpServletRequest request) {
        var answer = new LateAnswer();
        answers.add(answer);
        Takeover.by(answer, request);
    }
}
