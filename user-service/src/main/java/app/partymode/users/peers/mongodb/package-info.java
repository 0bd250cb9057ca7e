/** The pool of peers in MongoDB: a part of the users' documents. */
@NullMarked
package app.partymode.users.peers.mongodb;

import org.jspecify.annotations.NullMarked;
