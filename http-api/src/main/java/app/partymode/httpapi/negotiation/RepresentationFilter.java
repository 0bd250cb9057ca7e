package app.partymode.httpapi.negotiation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request whose headers of representations can't be read, before the framework reads them: in some places a
 * malformed one is an unexpected failure to it. This comes before authentication, which needs none of these headers.
 */
final class RepresentationFilter extends OncePerRequestFilter {

    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    private final ContentNegotiationStrategy accept;

    RepresentationFilter(ContentNegotiationStrategy accept) {
        this.accept = accept;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        accept.resolveMediaTypes(new ServletWebRequest(request));
        String type = request.getContentType();
        if (StringUtils.hasText(type)) {
            refuseUnreadable(type);
        }
        if (Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .anyMatch(coding -> StringUtils.hasText(coding) && !"identity".equalsIgnoreCase(coding.strip()))) {
            throw new UnsupportedEncoding();
        }
        chain.doFilter(new OneLanguage(request), response);
    }

    private static void refuseUnreadable(String text) throws HttpMediaTypeNotSupportedException {
        MediaType type;
        try {
            type = MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotSupportedException("a malformed media type");
        }
        boolean json = type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || ANY_JSON.includes(type);
        boolean utf8 = type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
        if (!type.isConcrete() || json && !utf8) { // RFC 8259, 8.1: JSON is UTF-8
            throw new HttpMediaTypeNotSupportedException("no media type that a body can have here");
        }
    }
}
