/** Signup, which is also login. */
@NullMarked
package app.partymode.users.sessions;

import org.jspecify.annotations.NullMarked;
