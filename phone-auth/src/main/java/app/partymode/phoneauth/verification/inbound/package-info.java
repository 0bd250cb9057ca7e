/** The method {@code inbound-message}: sending a message from a number proves it. */
@NullMarked
package app.partymode.phoneauth.verification.inbound;

import org.jspecify.annotations.NullMarked;
