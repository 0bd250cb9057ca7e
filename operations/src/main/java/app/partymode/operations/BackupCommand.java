package app.partymode.operations;

import app.partymode.operations.backup.BackupWriter;
import app.partymode.operations.backup.Part;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var progress = Progress.on(spec.commandLine().getErr());
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
            throw new Refusal("the file exists; give the name of a new one");
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
        var parts = stores.open(progress, Operations.CLOCK);
        try {
            BackupWriter.write(parts, out, Operations.CLOCK);
        } finally {
            parts.forEach(Part::close);
        }
    }
}
