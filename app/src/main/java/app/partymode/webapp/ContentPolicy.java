package app.partymode.webapp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser may do with the web app's files: run those of this address and the import map, and ask this address alone. */
final class ContentPolicy {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    static String of(ShellFile page) {
        String importMaps = IMPORT_MAP
                .matcher(new String(page.content(), StandardCharsets.UTF_8))
                .results()
                .map(map -> " '" + Digests.integrity(map.group(1).getBytes(StandardCharsets.UTF_8)) + "'")
                .collect(Collectors.joining());
        return "default-src 'none'; script-src 'self'" + importMaps
                + "; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types party-mode";
    }
}
