package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConditionalOnConsole;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page's own files, never cached, and its libraries, addressed without their versions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnConsole
class ConsoleFilesConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/console/assets/**")
                .addResourceLocations("classpath:/META-INF/partymode/console/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true);
        registry.addResourceHandler("/console/lib/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_A_WHILE)
                .resourceChain(true);
    }
}
