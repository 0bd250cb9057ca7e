package app.partymode.contacts.acquaintance.web;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What other services may ask, over HTTP.
 *
 * @param secret shared with the user-service, 32 characters or more; without one nothing can be asked
 */
@Validated
@ConfigurationProperties("contacts.internal")
record InternalProperties(
        @DefaultValue("") @Pattern(regexp = "|.{32,}", message = "must have 32 characters or more (INTERNAL_SECRET)")
        String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "InternalProperties[]";
    }
}
