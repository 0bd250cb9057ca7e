/** The call that changes the number, or begins its proof. */
@NullMarked
package app.partymode.users.numberchange.web;

import org.jspecify.annotations.NullMarked;
