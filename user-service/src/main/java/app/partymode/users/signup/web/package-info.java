/** The call that signs up, or begins the proof of the number. */
@NullMarked
package app.partymode.users.signup.web;

import org.jspecify.annotations.NullMarked;
