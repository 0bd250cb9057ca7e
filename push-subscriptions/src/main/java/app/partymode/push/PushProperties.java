package app.partymode.push;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of push that both services have.
 *
 * @param publicKey the public VAPID key, base64url: devices subscribe for it. Empty: push is off
 * @param allowedHosts the hosts of push services that may be used; *.example.org stands for all below example.org. Empty: all
 *     that have public addresses
 * @param loopback whether push services at this machine's own addresses may be used, also without TLS; only for tests
 */
@Validated
@ConfigurationProperties("push")
public record PushProperties(
        @PublicKey @DefaultValue("") String publicKey,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("false") boolean loopback) {

    public PushProperties {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    /** Whether there is push at all. */
    public boolean enabled() {
        return !publicKey.isEmpty();
    }
}
