/** Users in MongoDB, one document each, with the events that still have to be told. */
@NullMarked
package app.partymode.users.identity.mongodb;

import org.jspecify.annotations.NullMarked;
