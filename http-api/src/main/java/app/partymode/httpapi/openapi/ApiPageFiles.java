package app.partymode.httpapi.openapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves what the API page needs from this address, and lets the page load nothing from any other. */
final class ApiPageFiles implements WebMvcConfigurer, HandlerInterceptor {

    /** Data images are the page's icons. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String SWAGGER_UI = "classpath*:/META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/v1/docs/page/**")
                .addResourceLocations("classpath:/META-INF/partymode/docs/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/v1/docs/swagger-ui/**")
                .addResourceLocations(swaggerUi())
                .setCacheControl(CacheControl.noCache());
    }

    /** The folder in the jar has the version in its name. */
    private static Resource swaggerUi() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(SWAGGER_UI)[0].createRelative("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/docs/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        return true;
    }
}
