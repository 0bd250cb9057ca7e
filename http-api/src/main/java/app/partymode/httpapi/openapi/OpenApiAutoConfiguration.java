package app.partymode.httpapi.openapi;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class OpenApiAutoConfiguration {

    @Bean
    OpenApiController openApiController() {
        return new OpenApiController();
    }

    @Bean
    ApiPageController apiPageController() {
        return new ApiPageController();
    }

    @Bean
    ApiPageFiles apiPageFiles() {
        return new ApiPageFiles();
    }
}
