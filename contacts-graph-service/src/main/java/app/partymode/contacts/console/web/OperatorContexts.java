package app.partymode.contacts.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Keeps of a login nothing but the operator's name, so that a session is plain text. */
record OperatorContexts(String operator) implements SecurityContextRepository {

    private static final String ATTRIBUTE = "operator";

    @Override
    @SuppressWarnings("deprecation") // the default method around it is what is called
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loggedIn(holder.getRequest())
                ? new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(operator, null, List.of()))
                : new SecurityContextImpl();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null) {
            request.getSession().setAttribute(ATTRIBUTE, authentication.getName());
        } else if (request.getSession(false) instanceof HttpSession session) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return loggedIn(request);
    }

    /** A session of an operator whose name the settings no longer have is not logged in. */
    private boolean loggedIn(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && operator.equals(session.getAttribute(ATTRIBUTE));
    }
}
