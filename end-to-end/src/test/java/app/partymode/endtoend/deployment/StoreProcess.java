package app.partymode.endtoend.deployment;

import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalNeo4j;
import app.partymode.localstores.LocalStore;
import java.io.IOException;
import java.nio.file.Path;

/** A store that is written in Java, as a process of its own. It ends when its standard input does, and so with the process that has started it. */
final class StoreProcess {

    private StoreProcess() {}

    /** @param arguments mongodb or neo4j, the folder of its data, its port */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        LocalStore store =
                arguments[0].equals("neo4j") ? LocalNeo4j.in(folder, port) : LocalMongo.durable(folder, port);
        try (store) {
            while (System.in.read() >= 0) {
                // nothing is expected
            }
        }
        System.exit(0);
    }
}
