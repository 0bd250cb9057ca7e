package app.partymode.contacts.acquaintance;

import app.partymode.phoneauth.verification.UnusableVerification;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other services may ask, over HTTP.
 *
 * @param secret shared with the user-service, 32 characters or more; without one nothing can be asked
 */
@ConfigurationProperties("contacts.internal")
public record InternalProperties(@DefaultValue("") String secret) {

    private static final int SHORTEST_SECRET = 32;

    /** Not a constraint: the report of a violation would show the secret. */
    public void check() {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new UnusableVerification(
                    "contacts.internal.secret (INTERNAL_SECRET) must be empty or have 32 characters or more.");
        }
    }

    /** Whether the user-service may ask for acquaintances, and so for those of the past. */
    public boolean isOpen() {
        return !secret.isEmpty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "InternalProperties[]";
    }
}
