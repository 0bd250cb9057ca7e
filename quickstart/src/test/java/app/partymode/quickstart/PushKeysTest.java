package app.partymode.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.push.PublicKeys;
import app.partymode.push.VapidKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class PushKeysTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheKeysOfTheFirstStart() throws IOException {
        Path data = folder.resolve("data");

        VapidKeys first = PushKeys.keptIn(data);

        assertThat(PublicKeys.isKey(first.publicKey())).isTrue();
        assertThat(PushKeys.keptIn(data)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("push-keys.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesThoseThatAreSet() {
        var environment = new MockEnvironment()
                .withProperty("PUSH_PUBLIC_KEY", "")
                .withProperty("quickstart.data", folder.toString());

        new PushKeys().initialize(context(environment));

        assertThat(environment.getProperty("PUSH_PUBLIC_KEY")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsTheServicesOfThem() {
        var environment = new MockEnvironment()
                .withProperty("push.public-key", "${PUSH_PUBLIC_KEY:}")
                .withProperty("quickstart.data", folder.toString());

        new PushKeys().initialize(context(environment));

        assertThat(new VapidKeys(
                        environment.getRequiredProperty("PUSH_PUBLIC_KEY"),
                        environment.getRequiredProperty("PUSH_PRIVATE_KEY")))
                .isEqualTo(PushKeys.keptIn(folder));
        assertThat(environment.getProperty("push.public-key"))
                .isEqualTo(PushKeys.keptIn(folder).publicKey());
    }

    private static GenericApplicationContext context(MockEnvironment environment) {
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        return context;
    }
}
