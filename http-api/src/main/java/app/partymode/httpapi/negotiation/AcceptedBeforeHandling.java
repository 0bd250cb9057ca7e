package app.partymode.httpapi.negotiation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Where a mapping names no representation, the framework looks at {@code Accept} only when the answer is written: a change would be
 * made, and its client told that it was refused. This refuses a client that takes no JSON before the call is made, and
 * answers the others by JSON alone.
 */
final class AcceptedBeforeHandling implements HandlerInterceptor {

    /** Of methods that answer without a body, or with one of a type that they name themselves. */
    private static final Set<Class<?>> OTHERS =
            Set.of(void.class, Void.class, Object.class, String.class, byte[].class, Resource.class);

    private final ContentNegotiationStrategy accept;

    AcceptedBeforeHandling(ContentNegotiationStrategy accept) {
        this.accept = accept;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod method && answersByJson(method.getReturnType(), request)) {
            List<MediaType> accepted = accept.resolveMediaTypes(new ServletWebRequest(request));
            if (accepted.stream().noneMatch(range -> range.includes(MediaType.APPLICATION_JSON))) {
                throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
            }
            request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean answersByJson(MethodParameter answer, HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null) {
            return false; // the mapping names its representation
        }
        ResolvableType type = ResolvableType.forMethodParameter(answer);
        Class<?> body = HttpEntity.class.isAssignableFrom(type.toClass())
                ? type.as(HttpEntity.class).getGeneric().toClass()
                : type.toClass();
        return !OTHERS.contains(body);
    }
}
