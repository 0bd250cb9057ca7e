/** How a caller proves a phone number: one port, one adapter for each method. */
@NullMarked
package app.partymode.phoneauth.verification;

import org.jspecify.annotations.NullMarked;
