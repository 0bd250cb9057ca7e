package app.partymode.endtoend.browser;

import app.partymode.endtoend.deployment.QuickstartDeployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * What all classes of tests in a browser share: one Chromium, and one quickstart from its one file, with its demo users. The classes take
 * turns by a lock: one of them restarts the quickstart, and Playwright serves one thread at a time.
 */
public final class DemoQuickstart implements ParameterResolver {

    /** Of the lock, too. */
    public static final String NAME = "quickstart with demo users";

    /**
     * Of the classes. JUnit's threads take classes from the beginning of their order, but for the one that has made the order: it goes
     * from the end to the beginning. So these run one after the other in one thread, and hold up no other one by their lock. Then it takes
     * some long ones, so that the short ones, which have no order, are left for the end of all.
     */
    public static final int ORDER = Integer.MAX_VALUE;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Set.of(QuickstartDeployment.class, Chromium.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var started = context.getRoot().getStore(Namespace.create(DemoQuickstart.class));
        return parameter.getParameter().getType() == Chromium.class
                ? started.computeIfAbsent(Chromium.class)
                : started.computeIfAbsent(NAME, _ -> Running.start(), Running.class)
                        .quickstart();
    }

    /** Closed by JUnit when all tests are over. */
    private record Running(QuickstartDeployment quickstart, Path folder) implements AutoCloseable {

        static Running start() {
            try {
                Path folder = Files.createTempDirectory("browser");
                return new Running(
                        QuickstartDeployment.fromOneFile("neo4j", folder, Operator.ENVIRONMENT, "--demo"), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            quickstart.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
