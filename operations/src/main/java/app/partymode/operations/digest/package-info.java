/** Digests that prove that what arrived is what was sent. */
@NullMarked
package app.partymode.operations.digest;

import org.jspecify.annotations.NullMarked;
