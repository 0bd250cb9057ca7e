/** The contract of the whole /v1 as OpenAPI 3.1, and a page to read and try it. */
@NullMarked
package app.partymode.httpapi.openapi;

import org.jspecify.annotations.NullMarked;
