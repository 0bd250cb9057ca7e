/** What all adapters for PostgreSQL need: the connection pool, migrations, SQL files, transactions, and columns that rooms share. */
@NullMarked
package app.partymode.contacts.postgresql;

import org.jspecify.annotations.NullMarked;
