package app.partymode.push;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which URLs may be pushed to. A client names the URL that this system will call, so it must lead out of the own network: by https, and
 * to a public address. The name says nothing of the address, which is checked when it is connected to.
 */
public final class PushEndpoints {

    private static final int LONGEST = 2_048;

    private final PushProperties settings;

    public PushEndpoints(PushProperties settings) {
        this.settings = settings;
    }

    /** Whether a client may name this URL. Asks no name server. */
    public boolean allows(String endpoint) {
        return endpoint.length() <= LONGEST
                && uri(endpoint).filter(this::allows).isPresent();
    }

    /** Whether a connection to this address may be made. */
    public boolean allows(InetAddress address) {
        return PublicAddresses.has(address) || settings.loopback() && address.isLoopbackAddress();
    }

    private boolean allows(URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null || endpoint.getRawFragment() != null) {
            return false;
        }
        String host = endpoint.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        boolean here = host.equals("localhost") || host.endsWith(".localhost");
        Optional<InetAddress> address = literal(host);
        return isSafe(
                        endpoint,
                        here || address.filter(InetAddress::isLoopbackAddress).isPresent())
                && address.map(this::allows).orElse(!here || settings.loopback())
                && isListed(host);
    }

    private boolean isSafe(URI endpoint, boolean here) {
        return "https".equalsIgnoreCase(endpoint.getScheme())
                || settings.loopback() && here && "http".equalsIgnoreCase(endpoint.getScheme());
    }

    private boolean isListed(String host) {
        return settings.allowedHosts().isEmpty()
                || settings.allowedHosts().stream()
                        .anyMatch(it -> it.startsWith("*.") ? host.endsWith(it.substring(1)) : host.equals(it));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address that the host is, where it is no name. */
    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(
                    InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
