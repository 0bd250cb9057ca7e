/** Which representation a client gets, and which bodies are read: RFC 9110's Accept, Content-Type and Content-Encoding. */
@NullMarked
package app.partymode.httpapi.negotiation;

import org.jspecify.annotations.NullMarked;
