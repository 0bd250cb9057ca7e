/** What the HTTP interfaces of both services have in common. */
@NullMarked
package app.partymode.httpapi;

import org.jspecify.annotations.NullMarked;
