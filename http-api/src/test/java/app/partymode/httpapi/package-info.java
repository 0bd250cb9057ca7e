/** Proves over real HTTP what this module promises to both services and their clients. */
@NullMarked
package app.partymode.httpapi;

import org.jspecify.annotations.NullMarked;
