/** The method {@code inbound-message}: whoever can send from a number holds it. */
@NullMarked
package app.partymode.phoneauth.verification.inbound;

import org.jspecify.annotations.NullMarked;
