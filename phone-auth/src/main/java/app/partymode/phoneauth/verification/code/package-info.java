/** The method {@code code}: reading a message sent to a number proves it. */
@NullMarked
package app.partymode.phoneauth.verification.code;

import org.jspecify.annotations.NullMarked;
