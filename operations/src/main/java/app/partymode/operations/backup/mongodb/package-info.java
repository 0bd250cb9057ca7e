/** The main database, document by document. */
@NullMarked
package app.partymode.operations.backup.mongodb;

import org.jspecify.annotations.NullMarked;
