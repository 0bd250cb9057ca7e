/** What the rooms' HTTP interfaces share: the problems of this service and how a number stands in a path. */
@NullMarked
package app.partymode.contacts.web;

import org.jspecify.annotations.NullMarked;
