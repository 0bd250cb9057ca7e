/** Acquaintances in SQL. */
@NullMarked
package app.partymode.contacts.acquaintance.postgresql;

import org.jspecify.annotations.NullMarked;
