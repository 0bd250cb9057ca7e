/** Updates over HTTP: by poll, by long poll and as server-sent events. */
@NullMarked
package app.partymode.contacts.updates.web;

import org.jspecify.annotations.NullMarked;
