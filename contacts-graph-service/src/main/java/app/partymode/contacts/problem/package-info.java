/** The problems that only this service answers with, and which exception of a room becomes which. */
@NullMarked
package app.partymode.contacts.problem;

import org.jspecify.annotations.NullMarked;
