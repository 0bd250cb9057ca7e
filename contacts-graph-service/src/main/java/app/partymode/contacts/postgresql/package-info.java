/** What all adapters for PostgreSQL need: the connection pool, migrations, SQL files and transactions. */
@NullMarked
package app.partymode.contacts.postgresql;

import org.jspecify.annotations.NullMarked;
