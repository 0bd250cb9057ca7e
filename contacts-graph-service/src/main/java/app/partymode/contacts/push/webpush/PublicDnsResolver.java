package app.partymode.contacts.push.webpush;

import app.partymode.push.PushEndpoints;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a host that may be connected to. The client connects to one of those that it gets here, so no name can lead elsewhere
 * after it has been checked.
 */
final class PublicDnsResolver implements DnsResolver {

    private final PushEndpoints endpoints;
    private final DnsResolver names;

    PublicDnsResolver(PushEndpoints endpoints) {
        this(endpoints, SystemDefaultDnsResolver.INSTANCE);
    }

    PublicDnsResolver(PushEndpoints endpoints, DnsResolver names) {
        this.endpoints = endpoints;
        this.names = names;
    }

    /** @throws ForbiddenAddress if there are addresses, but none that may be connected to */
    @Override
    public InetAddress[] resolve(@Nullable String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        InetAddress[] allowed = Arrays.stream(all).filter(endpoints::allows).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            throw new ForbiddenAddress();
        }
        return allowed;
    }

    @Override
    public @Nullable String resolveCanonicalHostname(@Nullable String host) {
        return host;
    }

    /** No address of the host is public. */
    static final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddress() {
            super("no public address");
        }
    }
}
