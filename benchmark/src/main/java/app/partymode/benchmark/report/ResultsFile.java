package app.partymode.benchmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON file of a run. It is written anew after each phase, so that a run that ends early has told what it saw. */
public final class ResultsFile {

    private static final String FILE = "results.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    public ResultsFile(Path folder) {
        this.folder = folder;
    }

    public void write(Results results) {
        try {
            Files.createDirectories(folder);
            Path next = Files.writeString(folder.resolve(FILE + ".next"), JSON.writeValueAsString(results) + "\n");
            Files.move(next, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Results read() {
        return JSON.readValue(folder.resolve(FILE).toFile(), Results.class);
    }
}
