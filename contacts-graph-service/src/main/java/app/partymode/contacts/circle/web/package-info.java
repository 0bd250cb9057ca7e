/** Circles over HTTP. */
@NullMarked
package app.partymode.contacts.circle.web;

import org.jspecify.annotations.NullMarked;
