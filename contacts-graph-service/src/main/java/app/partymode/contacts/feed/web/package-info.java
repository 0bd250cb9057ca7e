/** Updates over HTTP: by poll, by long poll and as server-sent events. */
@NullMarked
package app.partymode.contacts.feed.web;

import org.jspecify.annotations.NullMarked;
