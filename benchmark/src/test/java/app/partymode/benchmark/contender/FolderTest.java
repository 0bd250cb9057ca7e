package app.partymode.benchmark.contender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    /** Beyond what Linux gives to a process. */
    private static final long NO_PROCESS = 1L << 40;

    @TempDir
    private Path among;

    @Test
    void foldersOfProcessesThatAreGoneAreDeleted() throws Exception {
        Path abandoned = folder("party-mode-benchmark-" + NO_PROCESS + "-1");
        Path own = folder("party-mode-benchmark-" + ProcessHandle.current().pid() + "-1");
        Path unknown = folder("party-mode-benchmark");
        TemporaryFolder.deleteAbandoned(among);
        assertThat(abandoned).doesNotExist();
        assertThat(own).isNotEmptyDirectory();
        assertThat(unknown).isNotEmptyDirectory();
    }

    private Path folder(String name) throws Exception {
        Path folder = Files.createDirectories(among.resolve(name).resolve("store"));
        Files.writeString(folder.resolve("file"), "data");
        return among.resolve(name);
    }
}
