package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate of 127.0.0.1 made for one test by the JDK's keytool, as nginx and as a client want it. */
record SelfSigned(Path certificate, Path key, KeyStore store) {

    private static final char[] PASSWORD = "of a test".toCharArray();
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes());

    static SelfSigned in(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("store.p12");
        var keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "nginx",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        assertThat(keytool.inheritIO().start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        return new SelfSigned(
                pem(
                        folder.resolve("certificate.pem"),
                        "CERTIFICATE",
                        store.getCertificate("nginx").getEncoded()),
                pem(
                        folder.resolve("key.pem"),
                        "PRIVATE KEY",
                        store.getKey("nginx", PASSWORD).getEncoded()),
                store);
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        return Files.writeString(
                file, "-----BEGIN %s-----%n%s%n-----END %1$s-----%n".formatted(what, PEM.encodeToString(bytes)));
    }

    /** Settings of nginx with it. */
    Map<String, String> settings() {
        return Map.of("TLS_CERTIFICATE", certificate.toString(), "TLS_CERTIFICATE_KEY", key.toString());
    }

    /** Of a client that trusts it. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("nginx", store.getCertificate("nginx"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
