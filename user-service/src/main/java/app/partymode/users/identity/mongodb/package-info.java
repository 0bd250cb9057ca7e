/** Users in MongoDB, one document each, with their pending events. */
@NullMarked
package app.partymode.users.identity.mongodb;

import org.jspecify.annotations.NullMarked;
