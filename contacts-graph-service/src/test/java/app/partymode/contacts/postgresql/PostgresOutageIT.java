package app.partymode.contacts.postgresql;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.OwnStores;
import app.partymode.localstores.TcpProxy;
import app.partymode.waits.LongestWait;
import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Mostly waits, so it begins early. */
@OwnStores
@Order(1)
class PostgresOutageIT {

    @TempDir
    Path directory;

    private EmbeddedPostgres server(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(LongestWait.LONGEST_WAIT);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Test
    void failsSoonWhileTheServerIsGoneAndRecoversByItself() throws IOException {
        var server = server(0);
        try (var store = PostgresStore.asInTheService(server.getJdbcUrl("postgres", "postgres"))) {
            assertThat(store.pool().getConnectionTimeout())
                    .as("the wait for a connection, shorter than the pool's own of half a minute")
                    .isLessThan(new HikariConfig().getConnectionTimeout());
            var fixture = new ContractFixture(store.matcher());
            fixture.signUp(1, 2);
            fixture.upload(1, 2);
            server.close();
            var change =
                    Admission.ofAll(new BookChange(List.of(contact(3)), List.of(), List.of()), ContractFixture.NOON);
            fails(() -> store.matcher().books().read(fixture.owner(1)));
            fails(() -> store.matcher().books().write(fixture.owner(1), 1, change));
            fails(() -> store.matcher().feed().feed());
            fails(() -> store.matcher().feed().apply(List.of()));
            server = server(server.getPort());
            await().untilAsserted(() -> assertThatCode(() -> fixture.book(1)).doesNotThrowAnyException());
            assertThat(store.matcher().books().write(fixture.owner(1), 1, change))
                    .isTrue();
            assertThat(fixture.book(1)).containsExactly(2, 3);
        } finally {
            server.close();
        }
    }

    /** The service starts; it migrates the database once that answers, and refuses what needs it until then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void startsWithoutTheServerAndServesOnceItIsThere(boolean hangs) throws IOException {
        try (var line = new TcpProxy(PostgresStore.sharedPort())) {
            if (hangs) {
                line.hold();
            } else {
                line.cut();
            }
            try (var store = PostgresStore.asInTheService(newDatabase(line, "late_" + hangs))) {
                var fixture = new ContractFixture(store.matcher());
                fails(() -> fixture.upload(1, 2));
                if (hangs) {
                    line.release();
                } else {
                    line.mend();
                }
                await().ignoreExceptionsInstanceOf(DataAccessException.class)
                        .until(() -> fixture.book(1).isEmpty());
                fixture.upload(1, 2);
                assertThat(fixture.book(1)).containsExactly(2);
            }
        }
    }

    @Test
    void failsSoonWhileTheServerHangsAndRecoversByItself() throws IOException {
        try (var line = new TcpProxy(PostgresStore.sharedPort());
                var store = PostgresStore.asInTheService(newDatabase(line, "hanging") + "&socketTimeout=3")) {
            var fixture = new ContractFixture(store.matcher());
            fixture.signUp(1, 2);
            fixture.upload(1, 2);
            line.hold();
            fails(() -> fixture.book(1));
            fails(() -> store.matcher().feed().apply(List.of()));
            line.release();
            await().ignoreExceptionsInstanceOf(DataAccessException.class)
                    .untilAsserted(() -> assertThat(fixture.book(1)).containsExactly(2));
        }
    }

    /** As one is that was the primary until another one took over. */
    @Test
    void knowsAServerThatOnlyReads() {
        try (var line = new TcpProxy(PostgresStore.sharedPort());
                var store = PostgresStore.asInTheService(newDatabase(line, "read_only"))) {
            var fixture = new ContractFixture(store.matcher());
            fixture.upload(1, 2);
            execute("ALTER DATABASE read_only SET default_transaction_read_only = on");
            line.cut();
            line.mend();
            var failure = new PostgresReadOnly();
            await().untilAsserted(() -> assertThatThrownBy(() -> fixture.upload(1, 2, 3))
                    .satisfies(refused ->
                            assertThat(failure.describes(refused.getCause())).isTrue()));
            assertThat(fixture.book(1)).containsExactly(2);
            assertThat(failure.describes(new SQLException("a mistake", "42601")))
                    .isFalse();
        }
    }

    /** In the server that the tests share, reached by that connection. */
    private static String newDatabase(TcpProxy line, String name) {
        execute("CREATE DATABASE " + name);
        return "jdbc:postgresql://127.0.0.1:" + line.port() + "/" + name + "?user=postgres";
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(PostgresStore.sharedServer());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fails(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(DataAccessException.class);
    }
}
