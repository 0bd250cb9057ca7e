package app.partymode.quickstart;

import app.partymode.push.VapidKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes the keys of Web Push at the first start where none are set, and keeps them with the data: devices have subscribed for the
 * public one.
 */
final class PushKeys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PUBLIC_KEY = "PUSH_PUBLIC_KEY";
    private static final String PRIVATE_KEY = "PUSH_PRIVATE_KEY";
    private static final String FILE = "push-keys.properties";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        // An empty variable switches push off. The services' own setting is always there, and empty without the variable.
        if (environment.containsProperty(PUBLIC_KEY)
                || !environment.getProperty("push.public-key", "").isEmpty()) {
            return;
        }
        VapidKeys keys = keptIn(Path.of(environment.getProperty("quickstart.data", "data")));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "push keys", Map.of(PUBLIC_KEY, keys.publicKey(), PRIVATE_KEY, keys.privateKey())));
    }

    /** The keys of this folder; made where it has none. */
    static VapidKeys keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                write(VapidKeys.generate(), file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VapidKeys read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new VapidKeys(properties.getProperty(PUBLIC_KEY, ""), properties.getProperty(PRIVATE_KEY, ""));
    }

    private static void write(VapidKeys keys, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file, PUBLIC_KEY + "=" + keys.publicKey() + "\n" + PRIVATE_KEY + "=" + keys.privateKey() + "\n");
    }
}
