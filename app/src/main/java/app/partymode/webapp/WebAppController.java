package app.partymode.webapp;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The files of the web app, by the addresses that they have for a browser. */
@RestController
class WebAppController {

    private final Shell shell;
    private final String policy;

    WebAppController(Shell shell) {
        this.shell = shell;
        this.policy = ContentPolicy.of(shell.page());
    }

    @GetMapping({"/", "/app/**"})
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        ShellFile file = shell.at(request.getRequestURI());
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(CacheControl.noCache())
                .eTag(file.eTag())
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                // The worker's file is below /app, the page that it serves is above.
                .header("Service-Worker-Allowed", "/")
                .body(file.content());
    }
}
