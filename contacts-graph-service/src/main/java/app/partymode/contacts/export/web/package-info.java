/** All that this service holds about somebody, over HTTP. */
@NullMarked
package app.partymode.contacts.export.web;

import org.jspecify.annotations.NullMarked;
