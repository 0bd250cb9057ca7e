package app.partymode.contacts.addressbook.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a file of vCards. A byte-order mark counts more than what the request says, and a property of version 2.1 can
 * have a charset of its own.
 */
final class VCardText {

    private static final Pattern OWN_CHARSET =
            Pattern.compile("^[^:]{0,200}?;CHARSET=\"?([\\w.+-]{1,40})[\";:]", Pattern.CASE_INSENSITIVE);

    /** Programs that fold by bytes break lines within a character of UTF-8. */
    private static final Pattern FOLD_IN_A_CHARACTER =
            Pattern.compile("(?<=[\u0080-\u00ff])\r?\n[ \t](?=[\u0080-\u00bf])");

    private static final Pattern LINE_START = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

    /** Of the line before, which the next one may continue. */
    private Charset charset = StandardCharsets.UTF_8;

    private VCardText() {}

    /** @param charset the one that the request names */
    static String decode(byte[] body, @Nullable Charset charset) {
        if (hasMarkOfUtf16(body)) {
            return new String(body, StandardCharsets.UTF_16);
        }
        return charset == null || charset.equals(StandardCharsets.UTF_8) ? decode(body) : new String(body, charset);
    }

    private static boolean hasMarkOfUtf16(byte[] body) {
        return body.length > 1
                && ((body[0] == (byte) 0xFE && body[1] == (byte) 0xFF)
                        || (body[0] == (byte) 0xFF && body[1] == (byte) 0xFE));
    }

    private static String decode(byte[] body) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        var text = new VCardText();
        return LINE_START
                .splitAsStream(FOLD_IN_A_CHARACTER.matcher(bytes).replaceAll(""))
                .map(text::line)
                .collect(Collectors.joining());
    }

    private String line(String bytes) {
        if (!bytes.startsWith(" ") && !bytes.startsWith("\t")) {
            Matcher own = OWN_CHARSET.matcher(bytes);
            charset = own.find() ? known(own.group(1)) : StandardCharsets.UTF_8;
        }
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
    }

    /** The property's charset if it writes line breaks as ASCII does, as the file's lines are. */
    private static Charset known(String name) {
        Charset charset = Charset.forName(name, StandardCharsets.UTF_8);
        boolean asAscii = "\r\n".equals(new String(new byte[] {'\r', '\n'}, charset));
        return asAscii ? charset : StandardCharsets.UTF_8;
    }
}
