/** Web Push (RFC 8030, 8291, 8292) over HTTP. */
@NullMarked
package app.partymode.contacts.push.webpush;

import org.jspecify.annotations.NullMarked;
