package app.partymode.httpapi;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.PropertySource;

/** The defaults that both services' HTTP interfaces share. The rooms below bring their own configuration. */
@AutoConfiguration
@PropertySource("classpath:META-INF/partymode/http-api.properties")
class HttpApiAutoConfiguration {}
