package app.partymode.contacts.postgresql;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.MatcherContract;
import app.partymode.contacts.contract.SharesStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

@SharesStore("PostgreSQL")
class PostgresMatcherIT implements MatcherContract {

    private static PostgresStore store;

    @BeforeAll
    static void start() {
        store = new PostgresStore(PostgresStore.sharedServer());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Override
    public Matcher matcher() {
        return store.matcher();
    }
}
