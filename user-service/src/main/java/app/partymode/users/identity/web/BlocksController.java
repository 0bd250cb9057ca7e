package app.partymode.users.identity.web;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.request.E164;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.session.Caller;
import app.partymode.users.identity.UnknownUser;
import app.partymode.users.identity.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/blocks")
final class BlocksController {

    private static final String NOT_E164 = "Not a phone number in E.164, such as +34600111222.";

    private final Users users;
    private final RequestNumbers numbers;

    BlocksController(Users users, RequestNumbers numbers) {
        this.users = users;
        this.numbers = numbers;
    }

    @GetMapping
    Blocks list(@AuthenticationPrincipal Caller caller) {
        return Blocks.of(users.find(caller.userId()).orElseThrow(UnknownUser::new));
    }

    @PutMapping("/{phoneNumber}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@AuthenticationPrincipal Caller caller, @PathVariable @E164(message = NOT_E164) String phoneNumber) {
        PhoneNumber number = numbers.read(phoneNumber);
        users.change(caller.userId(), user -> user.block(number));
    }

    @DeleteMapping("/{phoneNumber}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(@AuthenticationPrincipal Caller caller, @PathVariable @E164(message = NOT_E164) String phoneNumber) {
        PhoneNumber number = numbers.read(phoneNumber);
        users.change(caller.userId(), user -> user.unblock(number));
    }
}
