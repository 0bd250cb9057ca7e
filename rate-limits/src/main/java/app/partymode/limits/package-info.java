/** Limits: how often something may be done, and what happens when nobody can count. */
@NullMarked
package app.partymode.limits;

import org.jspecify.annotations.NullMarked;
