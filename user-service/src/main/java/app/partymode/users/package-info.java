/** The user-service: who somebody is, and what the others may know of it. */
@NullMarked
package app.partymode.users;

import org.jspecify.annotations.NullMarked;
