package app.partymode.contacts.reference;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.MatcherContract;

/** The reference keeps the contracts that it is the oracle of. */
class InMemoryMatcherTest implements MatcherContract {

    private final Matcher matcher = InMemoryMatcher.create();

    @Override
    public Matcher matcher() {
        return matcher;
    }
}
