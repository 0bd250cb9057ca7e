/** Suppressed numbers: people without an account want them in no address book here. */
@NullMarked
package app.partymode.users.suppression;

import org.jspecify.annotations.NullMarked;
