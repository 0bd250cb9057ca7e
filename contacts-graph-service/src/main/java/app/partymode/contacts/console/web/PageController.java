package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConditionalOnConsole;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The console's page, and the one to log in on. */
@RestController
@ConditionalOnConsole
class PageController {

    private final Page index = Page.named("index.html");
    private final LoginPage login;

    PageController(LoginPage login) {
        this.login = login;
    }

    @GetMapping("/console")
    ResponseEntity<String> console() {
        return answer(index.html(), index.policy());
    }

    @GetMapping("/console/login")
    ResponseEntity<String> login(CsrfToken csrf) {
        return answer(login.html(csrf.getToken()), login.policy());
    }

    private static ResponseEntity<String> answer(String html, String policy) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy)
                .body(html);
    }
}
