package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** nginx takes no more connections than its memory has room for. */
class NginxConnectionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "16m, 2, '', 341",
        "16M, 1, '', 938",
        "16m, 8, '', 128",
        "224m, 2, '', 9216",
        "1G, 2, '', 43349",
        "4g, 2, '', 65536",
        "64, 4, '', 1066",
        "'', 2, '', 4096",
        "16m, 2, 700, 700"
    })
    void areAsManyAsTheMemoryHasRoomFor(String memory, int processors, String said, int connections)
            throws IOException {
        Path nproc = Files.writeString(folder.resolve("nproc"), "#!/bin/sh\necho " + processors + "\n");
        assertThat(nproc.toFile().setExecutable(true)).isTrue();
        var template = new NginxTemplate(Map.of(
                "PATH", folder + ":" + System.getenv("PATH"), "NGINX_MEMORY", memory, "WORKER_CONNECTIONS", said));
        Path rendered = Files.createDirectory(folder.resolve("nginx"));
        template.renderInto(rendered);
        assertThat(Files.readString(rendered.resolve("conf.d/05-connections.events")))
                .contains("worker_connections " + connections + ";");
    }
}
