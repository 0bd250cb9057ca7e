package app.partymode.contacts.console.web;

import app.partymode.contacts.console.Audit;
import app.partymode.contacts.console.Audit.Action;
import app.partymode.contacts.console.ConditionalOnConsole;
import app.partymode.contacts.console.ConsoleProperties;
import app.partymode.limits.RateLimits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The console's own filter chain: a login with a password; a user's session gives no access. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnConsole
class ConsoleSecurityConfiguration {

    static final String LOGIN = "/console/login";

    private static final String HOME = "/console";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Before the chain for users, which takes every path. */
    @Bean
    @Order(1)
    SecurityFilterChain consoleFilterChain(
            HttpSecurity http,
            ConsoleProperties settings,
            Environment environment,
            LoginLimitParts limit,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver handlers) {
        var refusal = new ConsoleRefusal(handlers);
        return http.securityMatcher("/console/**")
                .authenticationManager(OperatorPassword.of(settings, environment))
                .securityContext(it -> it.securityContextRepository(new OperatorContexts(settings.username())))
                .csrf(it -> it.csrfTokenRepository(new SessionCsrfTokens()))
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(limit.filter(), UsernamePasswordAuthenticationFilter.class)
                .formLogin(it -> login(it, limit.audit()))
                .logout(it -> logout(it, limit.audit()))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                // A page of the console replaces it.
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)))
                .authorizeHttpRequests(it -> it.requestMatchers(LOGIN, "/console/assets/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    LoginLimitParts loginLimitParts(RateLimits limits, LoginPage page, Audit audit) {
        return new LoginLimitParts(new LoginLimit(limits, page, audit), audit);
    }

    /** Not a bean of its own: Boot would put every filter that is one before all paths. */
    record LoginLimitParts(LoginLimit filter, Audit audit) {}

    private static void login(FormLoginConfigurer<HttpSecurity> login, Audit audit) {
        login.loginPage(LOGIN)
                .loginProcessingUrl(LOGIN)
                .successHandler((request, response, operator) -> {
                    audit.note(Action.LOGIN, operator.getName());
                    response.sendRedirect(HOME);
                })
                .failureHandler((request, response, failure) -> {
                    audit.note(Action.LOGIN_FAILED, String.valueOf(request.getParameter("username")));
                    response.sendRedirect(LOGIN + "?error");
                });
    }

    private static void logout(LogoutConfigurer<HttpSecurity> logout, Audit audit) {
        logout.logoutUrl("/console/logout")
                .addLogoutHandler((request, response, operator) -> {
                    if (operator != null) {
                        audit.note(Action.LOGOUT, operator.getName());
                    }
                })
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT));
    }
}
