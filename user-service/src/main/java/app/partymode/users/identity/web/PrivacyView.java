package app.partymode.users.identity.web;

import app.partymode.users.identity.Privacy;

/** {@code Privacy} of the REST contract. */
public record PrivacyView(String discoverableBy, String partyStatusVisibleTo, String introductions) {

    static PrivacyView of(Privacy privacy) {
        return new PrivacyView(
                privacy.discoverableBy().slug(),
                privacy.partyStatusVisibleTo().slug(),
                privacy.introductions().slug());
    }
}
