/** The user-service: accounts, sessions, party statuses, and what other users may know of them. */
@NullMarked
package app.partymode.users;

import org.jspecify.annotations.NullMarked;
