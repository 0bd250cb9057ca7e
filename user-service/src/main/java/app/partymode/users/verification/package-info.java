/** Requests that wait for the proof of a number, and what follows from it. */
@NullMarked
package app.partymode.users.verification;

import org.jspecify.annotations.NullMarked;
