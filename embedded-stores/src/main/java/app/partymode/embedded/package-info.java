/** Real stores started without an installation: in this process (Neo4j, MongoDB's protocol) or as a child of it (Redis, PostgreSQL). */
@NullMarked
package app.partymode.embedded;

import org.jspecify.annotations.NullMarked;
