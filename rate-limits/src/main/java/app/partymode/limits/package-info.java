/** Rate limits: how often something may be done, and what happens while Redis is down. */
@NullMarked
package app.partymode.limits;

import org.jspecify.annotations.NullMarked;
