/** What the contenders are asked, always through the ports of the service. */
@NullMarked
package app.partymode.benchmark.operation;

import org.jspecify.annotations.NullMarked;
