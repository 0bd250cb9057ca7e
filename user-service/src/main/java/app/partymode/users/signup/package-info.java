/** Signup, which is also login. */
@NullMarked
package app.partymode.users.signup;

import org.jspecify.annotations.NullMarked;
