package app.partymode.contacts.console.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies and follows nothing. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final int port;

    Browser(int port) {
        this(port, "127.0.0.1");
    }

    /** @param address an address of this machine that it comes from */
    Browser(int port, String address) {
        this.port = port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String type, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-CSRF-TOKEN", csrf())
                .DELETE());
    }

    /** As the page does. */
    HttpResponse<String> ask(String path, String json) {
        return post(path, json, "application/json", "X-CSRF-TOKEN", csrf());
    }

    HttpResponse<String> logIn(String name, String password) {
        var token = TOKEN.matcher(get("/console/login").body());
        String csrf = token.find() ? token.group(1) : "";
        return logIn(name, password, csrf);
    }

    HttpResponse<String> logIn(String name, String password, String csrf) {
        return post(
                "/console/login",
                "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf),
                "application/x-www-form-urlencoded");
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("console"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private String csrf() {
        return JsonMapper.shared()
                .readTree(get("/console/api/session").body())
                .at("/csrf/token")
                .asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
