package app.partymode.httpapi.testapp;

import app.partymode.httpapi.constraint.Between;
import app.partymode.httpapi.constraint.Characters;
import app.partymode.httpapi.constraint.Constraints;
import app.partymode.httpapi.constraint.NoNullElements;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EchoController {

    private final Constraints constraints;

    EchoController(Constraints constraints) {
        this.constraints = constraints;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Item(
            @Size(max = 5) @Nullable String name,
            @Nullable Integer count,
            @Nullable Colour colour) {}

    record Body(
            @Nullable String text,
            boolean flag,
            @Nullable Integer count,
            @Nullable Instant at,
            @Nullable UUID id,
            @Valid @Nullable List<Item> items) {}

    @GroupSequence({Box.class, Box.Contents.class})
    record Box(
            @NotNull(message = "Name 1 to 3.") @Size(min = 1, max = 3, message = "Name 1 to 3.") @Nullable
            List<@NotBlank(message = "Must not be blank.", groups = Contents.class) @Nullable String> names,

            @NoNullElements @Nullable List<@Nullable String> labels,
            @Characters(max = 3) @Nullable String note,

            @Between(min = 1, max = 9) @Nullable Integer size) {

        interface Contents {}
    }

    @PostMapping("/v1/echo")
    Body echo(@Valid @RequestBody Body body) {
        return body;
    }

    @PostMapping("/v1/boxes")
    Box box(@Valid @RequestBody Box box) {
        return box;
    }

    @PostMapping("/v1/boxes/{count}")
    Box boxes(@PathVariable @Between(min = 1, max = 9) int count, @Valid @RequestBody Box box) {
        return box;
    }

    @PostMapping("/v1/closed-boxes")
    Box closedBox(@RequestBody Box box) {
        constraints.check(box);
        return box;
    }

    @PutMapping("/v1/contacts")
    int length(@RequestBody String body) {
        return body.length();
    }

    @GetMapping("/v1/parameters")
    String parameters(@RequestParam String name, @RequestParam(defaultValue = "1") @Max(9) int limit) {
        return name + limit;
    }

    @GetMapping("/v1/items/{id}")
    ResponseEntity<String> item(@PathVariable UUID id) {
        return ResponseEntity.ok().eTag("v1").body("\"" + id + "\"");
    }

    @GetMapping("/v1/cached")
    ResponseEntity<String> cached() {
        return ResponseEntity.ok().header("Cache-Control", "max-age=60").body("cached");
    }

    @GetMapping("/v1/contacts/{number}")
    String contact(@PathVariable String number) {
        return number;
    }
}
