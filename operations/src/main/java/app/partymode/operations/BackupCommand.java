package app.partymode.operations;

import app.partymode.operations.backup.BackupWriter;
import app.partymode.operations.terminal.OperationRefused;
import app.partymode.progress.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Backs all stores up, while they are in use. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes what all stores hold to a new file, while the services run. It holds personal data:"
                + " encrypt it.")
final class BackupCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Parameters(paramLabel = "FILE", description = "a new file, for its owner's eyes alone; -: the standard output")
    private String file = "";

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ProgressOutput output = new ProgressOutput();

    @Override
    public Integer call() throws IOException {
        var progress = output.onErrors();
        if (file.equals(STANDARD_OUTPUT)) {
            try (var out = new FileOutputStream(FileDescriptor.out)) {
                write(out, progress);
            }
        } else {
            write(Path.of(file).toAbsolutePath(), progress);
        }
        progress.say("Written.");
        return 0;
    }

    /** Under another name until it is whole. */
    private void write(Path target, Progress progress) throws IOException {
        if (Files.exists(target)) {
            throw new OperationRefused("the file exists; give the name of a new one");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE)) {
            write(out, progress);
        }
        Files.move(unfinished, target);
    }

    private void write(OutputStream out, Progress progress) throws IOException {
        stores.use(progress, Operations.CLOCK, parts -> BackupWriter.write(parts, out, Operations.CLOCK));
    }
}
