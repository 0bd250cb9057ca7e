package app.partymode.webapp;

import org.springframework.http.MediaType;

/**
 * A file of the web app.
 *
 * @param integrity a digest of the content
 */
record ShellFile(byte[] content, MediaType type, String integrity) {

    static ShellFile of(String name, byte[] content) {
        return new ShellFile(content, type(name), Digests.integrity(content));
    }

    String eTag() {
        return '"' + integrity + '"';
    }

    private static MediaType type(String name) {
        return MediaType.parseMediaType(
                switch (name.substring(name.lastIndexOf('.'))) {
                    case ".html" -> "text/html;charset=UTF-8";
                    case ".css" -> "text/css;charset=UTF-8";
                    case ".js" -> "text/javascript;charset=UTF-8";
                    case ".svg" -> "image/svg+xml";
                    case ".png" -> "image/png";
                    case ".webmanifest" -> "application/manifest+json";
                    default -> throw new IllegalStateException("no media type for " + name);
                });
    }
}
