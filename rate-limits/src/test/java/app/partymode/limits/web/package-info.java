/** Limits as a client meets them. */
@NullMarked
package app.partymode.limits.web;

import org.jspecify.annotations.NullMarked;
