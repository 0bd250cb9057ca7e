package app.partymode.contacts.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.SharesStore;
import org.junit.jupiter.api.Test;

@SharesStore("PostgreSQL")
class PostgresMigrationsIT {

    private static String newDatabase(String name) {
        try (var store = new PostgresStore(PostgresStore.sharedServer())) {
            store.jdbc().sql("CREATE DATABASE " + name).update();
        }
        return PostgresStore.sharedServer().replaceFirst("/postgres\\?", "/" + name + "?");
    }

    @Test
    void makesAnEmptyDatabaseReadyAndLeavesItBeAtTheNextStart() {
        String url = newDatabase("from_empty");
        String id;
        try (var store = new PostgresStore(url)) {
            id = store.matcher().feed().feed().id();
            assertThat(id).matches("[0-9a-f]{8}");
            var fixture = new ContractFixture(store.matcher());
            fixture.signUp(1, 2);
            fixture.upload(1, 2);
        }
        try (var store = new PostgresStore(url)) {
            assertThat(store.matcher().feed().feed().id()).isEqualTo(id);
            assertThat(store.matcher().feed().feed().position()).isEqualTo(2);
        }
    }

    @Test
    void namesTheFeedsOfTwoDatabasesDifferently() {
        try (var one = new PostgresStore(newDatabase("one_feed"));
                var other = new PostgresStore(newDatabase("other_feed"))) {
            assertThat(one.matcher().feed().feed().id())
                    .isNotEqualTo(other.matcher().feed().feed().id());
        }
    }
}
