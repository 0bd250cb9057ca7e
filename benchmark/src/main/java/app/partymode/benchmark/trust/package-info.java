/** What a walk over answered edges tells of planted attackers, and what that would take from them. */
@NullMarked
package app.partymode.benchmark.trust;

import org.jspecify.annotations.NullMarked;
