package app.partymode.httpapi.openapi;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpenApiController {

    private final OpenApiDocument yaml = OpenApiDocument.yaml();
    private final OpenApiDocument json = OpenApiDocument.json();

    @GetMapping("/v1/openapi.yaml")
    ResponseEntity<byte[]> yaml() {
        return answer(yaml);
    }

    @GetMapping("/v1/openapi.json")
    ResponseEntity<byte[]> json() {
        return answer(json);
    }

    private static ResponseEntity<byte[]> answer(OpenApiDocument document) {
        return ResponseEntity.ok()
                .contentType(document.type())
                .cacheControl(CacheControl.noCache())
                .eTag(document.etag())
                .body(document.content());
    }
}
