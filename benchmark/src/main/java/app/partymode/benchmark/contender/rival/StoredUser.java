package app.partymode.benchmark.contender.rival;

import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user as bytes, for stores whose values are bytes. */
record StoredUser(
        String userId,
        long number,
        String username,
        boolean verified,
        @Nullable PartyStatus status) {

    static StoredUser of(Profile profile) {
        return new StoredUser(
                profile.userId(),
                profile.number().digits(),
                profile.username(),
                profile.verified(),
                profile.partyStatus());
    }

    static StoredUser of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new StoredUser(in.readUTF(), in.readLong(), in.readUTF(), in.readBoolean(), status(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(userId);
            out.writeLong(number);
            out.writeUTF(username);
            out.writeBoolean(verified);
            out.writeBoolean(status != null);
            if (status != null) {
                out.writeBoolean(status.partying());
                writeText(out, status.message());
                writeTime(out, status.until());
                writeTime(out, status.since());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static @Nullable PartyStatus status(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new PartyStatus(in.readBoolean(), readText(in), readTime(in), Objects.requireNonNull(readTime(in)))
                : null;
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    private static void writeTime(DataOutputStream out, @Nullable Instant time) throws IOException {
        writeText(out, time == null ? null : time.toString());
    }

    private static @Nullable Instant readTime(DataInputStream in) throws IOException {
        String text = readText(in);
        return text == null ? null : Instant.parse(text);
    }

    Profile profile() {
        return new Profile(
                userId,
                new PhoneNumber(number),
                1,
                username,
                verified,
                status,
                Visibility.EVERYONE,
                Visibility.EVERYONE,
                Visibility.CONTACTS,
                Set.of(),
                null,
                null);
    }

    Match match(@Nullable String name, boolean reciprocal) {
        return new Match(new PhoneNumber(number), name, userId, username, verified, reciprocal, status);
    }
}
