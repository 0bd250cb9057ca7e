/** What the ranks of the service tell of planted attackers, and what that takes from them. */
@NullMarked
package app.partymode.benchmark.trust;

import org.jspecify.annotations.NullMarked;
