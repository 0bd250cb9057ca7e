package app.partymode.benchmark.traffic;

import app.partymode.localstores.LocalMongo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stands in for a MongoDB where none is installed, until its input ends. */
@Command(name = "mongo-server", hidden = true)
public final class MongoServerCommand implements Runnable {

    @Parameters(index = "0")
    private Path folder = Path.of("");

    @Override
    public void run() {
        try (var mongo = LocalMongo.in(folder)) {
            IO.println(mongo.uri());
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the parent is gone, which is the end just as well
        }
    }
}
