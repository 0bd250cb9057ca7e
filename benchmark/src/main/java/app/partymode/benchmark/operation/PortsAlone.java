package app.partymode.benchmark.operation;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.contender.Footprint;
import app.partymode.benchmark.contender.NotOffered;
import app.partymode.benchmark.contender.Ports;
import java.util.Map;

/** Ports that are listened to, as a row that is asked by them. */
record PortsAlone(Ports ports) implements Contender {

    @Override
    public String name() {
        return "ports";
    }

    @Override
    public void floor() {
        throw new NotOffered();
    }

    @Override
    public Footprint footprint() {
        throw new NotOffered();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void close() {}
}
