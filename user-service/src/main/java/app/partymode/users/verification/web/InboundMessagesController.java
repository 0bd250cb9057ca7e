package app.partymode.users.verification.web;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import app.partymode.phoneauth.verification.inbound.InboundMessages;
import app.partymode.phoneauth.verification.inbound.InboundRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the provider of our number. It answers 404 where numbers are proven in another way. */
@RestController
@RequestMapping("/v1/webhooks/inbound-messages")
final class InboundMessagesController {

    private final Optional<InboundMessages> messages;

    InboundMessagesController(ObjectProvider<InboundMessages> messages) {
        this.messages = Optional.ofNullable(messages.getIfAvailable());
    }

    /** Takes the body as it came: the signature is over its bytes. */
    @PostMapping
    ResponseEntity<?> receive(HttpServletRequest request) throws IOException {
        if (messages.isEmpty()) {
            return Problems.answer(CommonProblem.NOT_FOUND);
        }
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        byte[] body = request.getInputStream().readAllBytes();
        var inbound = new InboundRequest(target, name -> Optional.ofNullable(request.getHeader(name)), body);
        return messages.get().receive(inbound)
                ? ResponseEntity.noContent().build()
                : Problems.answer(CommonProblem.FORBIDDEN);
    }

    @GetMapping
    ResponseEntity<?> confirm(
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        if (messages.isEmpty()) {
            return Problems.answer(CommonProblem.NOT_FOUND);
        }
        Optional<String> answer = messages.get().answer(token, challenge);
        return answer.isPresent()
                ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(answer.get())
                : Problems.answer(CommonProblem.FORBIDDEN);
    }
}
