package app.partymode.users.presence.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.users.presence.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes that the user of a request with a live session was seen. */
@Component
final class PresenceInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final LastSeen lastSeen;

    PresenceInterceptor(LastSeen lastSeen) {
        this.lastSeen = lastSeen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() instanceof Authentication it && it.getPrincipal() instanceof Caller caller) {
            lastSeen.note(caller.userId());
        }
        return true;
    }
}
