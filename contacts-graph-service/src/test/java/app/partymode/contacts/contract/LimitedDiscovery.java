package app.partymode.contacts.contract;

import java.time.Duration;

/** Discovery with a budget of three numbers an hour. */
interface LimitedDiscovery extends PortContract {

    default Town limited() {
        Town town = town();
        town.limitTo(3, Duration.ofHours(1));
        return town;
    }

    static long left(Town town, int person) {
        return town.sync(person, town.entries(person)).left().orElseThrow().remaining();
    }
}
