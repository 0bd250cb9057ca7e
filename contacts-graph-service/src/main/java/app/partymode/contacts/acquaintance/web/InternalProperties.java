package app.partymode.contacts.acquaintance.web;

import app.partymode.phoneauth.verification.UnusableVerification;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other services may ask, over HTTP.
 *
 * @param secret shared with the user-service, 32 characters or more; without one nothing can be asked
 */
@ConfigurationProperties("contacts.internal")
record InternalProperties(@DefaultValue("") String secret) {

    private static final int SHORTEST_SECRET = 32;

    /** Not a constraint: the report of a broken one would show the secret. */
    void check() {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new UnusableVerification(
                    "contacts.internal.secret (INTERNAL_SECRET) must be empty or have 32 characters or more.");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "InternalProperties[]";
    }
}
