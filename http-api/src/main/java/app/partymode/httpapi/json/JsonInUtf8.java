package app.partymode.httpapi.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses JSON in UTF-16 and UTF-32, which Jackson reads where no charset is named. JSON between systems is UTF-8 (RFC 8259, 8.1), and
 * then none of its first four bytes is zero or begins a byte-order mark of another encoding.
 */
@RestControllerAdvice
class JsonInUtf8 extends RequestBodyAdviceAdapter {

    private static final int FIRST_BYTES = 4;
    private static final int FIRST_OF_A_MARK = 0xfe;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = new PushbackInputStream(message.getBody(), FIRST_BYTES);
        byte[] first = body.readNBytes(FIRST_BYTES);
        for (byte next : first) {
            if (next == 0 || (next & 0xff) >= FIRST_OF_A_MARK) {
                throw new HttpMessageNotReadableException("JSON that is not in UTF-8", message);
            }
        }
        body.unread(first);
        return new Body(body, message.getHeaders());
    }

    private record Body(InputStream getBody, HttpHeaders getHeaders) implements HttpInputMessage {}
}
