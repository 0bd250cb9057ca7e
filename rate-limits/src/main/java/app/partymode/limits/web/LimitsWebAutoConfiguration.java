package app.partymode.limits.web;

import app.partymode.httpapi.failure.StoreFailure;
import app.partymode.limits.LimitsAutoConfiguration;
import app.partymode.limits.LimitsUnavailable;
import app.partymode.limits.RateLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Applies the {@link LimitedPath}s, and answers what limits refuse. */
@AutoConfiguration(after = LimitsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class LimitsWebAutoConfiguration {

    @Bean
    WebMvcConfigurer limitedPaths(ObjectProvider<LimitedPath> paths, RateLimits limits) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                paths.orderedStream()
                        .forEach(path -> registry.addInterceptor(new LimitInterceptor(path, limits))
                                .addPathPatterns(path.pattern()));
            }
        };
    }

    @Bean
    RequestLimits requestLimits(RateLimits limits) {
        return new RequestLimits(limits);
    }

    @Bean
    OverLimitAdvice overLimitAdvice() {
        return new OverLimitAdvice();
    }

    @Bean
    StoreFailure limitsUnavailable() {
        return LimitsUnavailable.class::isInstance;
    }
}
