/** Real stores started without an installation: in this process (Neo4j, MongoDB's protocol) or as a child of it (Redis, PostgreSQL). */
@NullMarked
package app.partymode.localstores;

import org.jspecify.annotations.NullMarked;
