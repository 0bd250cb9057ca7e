package app.partymode.httpapi.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before Tomcat stops it answers 503 to whatever still comes on a connection that was kept alive: a proxy must have no
 * such connection by then. So new connections are refused first, which sends the proxy to another instance, and each
 * answer on an old one closes it.
 */
final class Draining extends OncePerRequestFilter
        implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {

    private final Duration time;
    private volatile List<Connector> connectors = List.of();
    private volatile boolean draining;
    private volatile boolean running;

    Draining(Duration time) {
        this.time = time;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        boolean management = event.getApplicationContext().getServerNamespace() != null;
        if (!management && event.getWebServer() instanceof TomcatWebServer server) {
            connectors = List.of(server.getTomcat().getService().findConnectors());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        if (time.isZero()) {
            stopped.run();
            return;
        }
        draining = true;
        connectors.forEach(connector -> connector.getProtocolHandler().closeServerSocketGraceful());
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(stopped);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server's own shutdown. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
