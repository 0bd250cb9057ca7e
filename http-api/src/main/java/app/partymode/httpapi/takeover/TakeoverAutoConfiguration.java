package app.partymode.httpapi.takeover;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class TakeoverAutoConfiguration {

    /**
     * Of each connection's two buffers, which Tomcat keeps for as long as it is open: by default 8 KiB each. Longer reads and writes
     * are done in pieces of this size.
     */
    private static final String BUFFER_BYTES = "1024";

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> takeover() {
        return server -> {
            server.addContextCustomizers(context -> context.getPipeline().addValve(new TakeoverValve()));
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.appReadBufSize", BUFFER_BYTES);
                connector.setProperty("socket.appWriteBufSize", BUFFER_BYTES);
            });
        };
    }
}
