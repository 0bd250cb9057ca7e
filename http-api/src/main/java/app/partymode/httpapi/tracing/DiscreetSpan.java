package app.partymode.httpapi.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span without the texts that can contain a phone number, a token or a client's own words: paths, queries,
 * statements, messages of exceptions, the client's trace state. It keeps an allow-list of attributes, so that an
 * instrumentation that is added later exports nothing by itself.
 */
final class DiscreetSpan extends DelegatingSpanData {

    private static final Set<String> TOLD = Set.of("method", "uri", "status", "outcome", "exception", "client.name");

    private final Attributes attributes;

    DiscreetSpan(SpanData span) {
        super(span);
        AttributesBuilder told = span.getAttributes().toBuilder();
        told.removeIf(key -> !TOLD.contains(key.getKey()));
        attributes = told.build();
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public SpanContext getSpanContext() {
        return stateless(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return stateless(super.getParentSpanContext());
    }

    private static SpanContext stateless(SpanContext context) {
        return SpanContext.create(
                context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
    }

    /** Failed or not; why is in the log, under the trace's id. */
    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public List<LinkData> getLinks() {
        return List.of();
    }

    @Override
    public int getTotalRecordedLinks() {
        return 0;
    }
}
