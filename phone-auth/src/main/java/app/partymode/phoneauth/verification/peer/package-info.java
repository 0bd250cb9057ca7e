/** The method {@code peer-message}: a person proves a number by texts that are sent from it to other users, who report them. */
@NullMarked
package app.partymode.phoneauth.verification.peer;

import org.jspecify.annotations.NullMarked;
