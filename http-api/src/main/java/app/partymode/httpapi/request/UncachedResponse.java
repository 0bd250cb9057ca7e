package app.partymode.httpapi.request;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** An answer that no cache may store, until its handler says otherwise by a Cache-Control of its own or by an ETag. */
final class UncachedResponse extends HttpServletResponseWrapper {

    private boolean defaulted = true;

    UncachedResponse(HttpServletResponse response) {
        super(response);
        super.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    @Override
    public void setHeader(String name, String value) {
        giveWayTo(name);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (giveWayTo(name)) {
            super.setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    /** Spring Security adds a Cache-Control of its own only where there is none yet. */
    private boolean giveWayTo(String name) {
        if (!defaulted) {
            return false;
        }
        if (HttpHeaders.ETAG.equalsIgnoreCase(name)) {
            // An ETag is only useful to a client that may store the answer: allow that, with revalidation each time.
            super.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            return false;
        }
        if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
            defaulted = false;
            return true;
        }
        return false;
    }
}
