/** What the HTTP interfaces of several rooms share: who asks, and how numbers stand in a request. */
@NullMarked
package app.partymode.contacts.web;

import org.jspecify.annotations.NullMarked;
