package app.partymode.contacts.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ClassPathResource;

/** A page of the console, and what of it the browser may run: files of this service, and the import map that it holds. */
record Page(String html, String policy) {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /** Reads a page from {@code META-INF/partymode/console}. */
    static Page named(String file) {
        try {
            String html = new ClassPathResource("META-INF/partymode/console/" + file)
                    .getContentAsString(StandardCharsets.UTF_8);
            return new Page(html, policy(html));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String policy(String html) {
        String hashes = IMPORT_MAP
                .matcher(html)
                .results()
                .map(map -> " 'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(map.group(1))) + "'")
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'" + hashes + "; style-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
