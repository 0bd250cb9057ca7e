/** What was measured, as JSON, as a page and as charts. */
@NullMarked
package app.partymode.benchmark.report;

import org.jspecify.annotations.NullMarked;
