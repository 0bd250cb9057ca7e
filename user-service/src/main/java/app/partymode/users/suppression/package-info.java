/** Numbers of people without an account who want to be in nobody's address book here. */
@NullMarked
package app.partymode.users.suppression;

import org.jspecify.annotations.NullMarked;
