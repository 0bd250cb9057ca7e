/** The mobile app's side: requests, and checks of every answer against the OpenAPI description. */
@NullMarked
package app.partymode.endtoend.client;

import org.jspecify.annotations.NullMarked;
