/** Peers over HTTP: their reports, and whether they take part. */
@NullMarked
package app.partymode.users.peers.web;

import org.jspecify.annotations.NullMarked;
