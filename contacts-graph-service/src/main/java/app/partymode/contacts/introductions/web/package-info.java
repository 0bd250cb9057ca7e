/** Introductions over HTTP. */
@NullMarked
package app.partymode.contacts.introductions.web;

import org.jspecify.annotations.NullMarked;
