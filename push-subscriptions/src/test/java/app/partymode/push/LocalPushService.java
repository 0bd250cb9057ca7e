package app.partymode.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A push service for tests: checks who sends (RFC 8292), hands each message to its device, and answers as it is told. */
public final class LocalPushService implements AutoCloseable {

    private static final Pattern VAPID = Pattern.compile("vapid t=([^,]+), ?k=(\\S+)");

    private static final Pattern CONTACT = Pattern.compile("\"sub\" ?: ?\"(mailto:|https:)");
    private static final Pattern END = Pattern.compile("\"exp\" ?: ?(\\d+)");
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Map<String, Device> devices = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;
    private volatile int status = 201;
    private volatile Map<String, String> headers = Map.of();

    public LocalPushService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** A device that has subscribed here. */
    public Device device() {
        String path = "/" + devices.size() + "-" + Long.toHexString(System.nanoTime());
        var device = new Device(origin() + path);
        devices.put(path, device);
        return device;
    }

    /** What is answered from now on; only with 201 does the device get the message. */
    public void answer(int newStatus, Map<String, String> newHeaders) {
        headers = newHeaders;
        status = newStatus;
    }

    public int requests() {
        return requests.get();
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        int answer = status;
        if (answer == 201) {
            try {
                check(exchange.getRequestHeaders().getFirst("Authorization"));
                devices.get(exchange.getRequestURI().getPath()).take(body, headersOf(exchange));
            } catch (GeneralSecurityException | RuntimeException e) {
                answer = 400;
            }
        }
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static Map<String, String> headersOf(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        it -> it.getKey().toLowerCase(Locale.ROOT),
                        it -> it.getValue().getFirst()));
    }

    /** That the token is signed by the key that comes with it, is for this push service, and names a contact and an end within a day. */
    private void check(String authorization) throws GeneralSecurityException {
        var parts = VAPID.matcher(authorization);
        if (!parts.matches()) {
            throw new GeneralSecurityException("no VAPID");
        }
        String[] token = parts.group(1).split("\\.");
        byte[] key = Base64.getUrlDecoder().decode(parts.group(2));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, Arrays.copyOfRange(key, 1, 33)),
                                new BigInteger(1, Arrays.copyOfRange(key, 33, 65))),
                        PublicKeys.curve())));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.UTF_8));
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        if (!signature.verify(Base64.getUrlDecoder().decode(token[2])) || !claims.contains("\"" + origin() + "\"")) {
            throw new GeneralSecurityException("not signed for this push service");
        }
        var end = END.matcher(claims);
        if (!CONTACT.matcher(claims).find() || !end.find() || !isWithinADay(Long.parseLong(end.group(1)))) {
            throw new GeneralSecurityException("no contact, or no end within a day");
        }
    }

    private static boolean isWithinADay(long end) {
        Duration left = Duration.between(Instant.now(), Instant.ofEpochSecond(end));
        return left.isPositive() && left.compareTo(LONGEST) <= 0;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
