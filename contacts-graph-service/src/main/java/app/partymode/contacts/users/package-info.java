/** The registered users that the matcher knows, with what they let others see. */
@NullMarked
package app.partymode.contacts.users;

import org.jspecify.annotations.NullMarked;
