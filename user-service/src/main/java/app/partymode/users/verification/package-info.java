/** What waits for the proof of a number, and why it may come to nothing. */
@NullMarked
package app.partymode.users.verification;

import org.jspecify.annotations.NullMarked;
