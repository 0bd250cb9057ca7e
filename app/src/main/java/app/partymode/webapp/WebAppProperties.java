package app.partymode.webapp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web app.
 *
 * @param enabled whether it is served at /; if not, / and /app are 404
 */
@ConfigurationProperties("web-app")
record WebAppProperties(@DefaultValue("true") boolean enabled) {}
