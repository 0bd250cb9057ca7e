/** How somebody proves that a phone number is theirs: one port, one adapter for each method. */
@NullMarked
package app.partymode.phoneauth.verification;

import org.jspecify.annotations.NullMarked;
