package app.partymode.contacts.contract;

import java.time.Duration;

/** Discovery with a budget of three numbers an hour. */
interface LimitedDiscovery extends PortContract {

    default ContractFixture limited() {
        ContractFixture fixture = fixture();
        fixture.limitTo(3, Duration.ofHours(1));
        return fixture;
    }

    static long left(ContractFixture fixture, int person) {
        return fixture.sync(person, fixture.entries(person))
                .remaining()
                .orElseThrow()
                .remaining();
    }
}
