/** A user: the value, its rules, and the port behind which users are kept. */
@NullMarked
package app.partymode.users.identity;

import org.jspecify.annotations.NullMarked;
