/** The registered users as the user-service tells of them, and what each change means for others. */
@NullMarked
package app.partymode.contacts.users;

import org.jspecify.annotations.NullMarked;
