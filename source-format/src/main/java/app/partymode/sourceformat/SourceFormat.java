package app.partymode.sourceformat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** palantir-java-format: 120 columns, 4 spaces, imports sorted and none unused. */
final class SourceFormat {

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    boolean isApplied(Path file) throws IOException {
        String source = Files.readString(file);
        return source.equals(formatted(file, source));
    }

    void apply(Path file) throws IOException {
        String source = Files.readString(file);
        String formatted = formatted(file, source);
        if (!formatted.equals(source)) {
            Files.writeString(file, formatted);
        }
    }

    private String formatted(Path file, String source) {
        try {
            return formatter.formatSourceAndFixImports(source);
        } catch (FormatterException notJava) {
            throw new IllegalStateException(file + " cannot be parsed", notJava);
        }
    }
}
