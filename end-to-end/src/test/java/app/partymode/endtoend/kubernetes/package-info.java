/** What deploy/kubernetes says, held against Kubernetes' own description of its objects and against docker-compose.yml. */
@NullMarked
package app.partymode.endtoend.kubernetes;

import org.jspecify.annotations.NullMarked;
