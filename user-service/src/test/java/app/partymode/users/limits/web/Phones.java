package app.partymode.users.limits.web;

import app.partymode.users.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Signs up as nginx passes it on: with the phone's address in X-Forwarded-For. */
record Phones(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> signUp(String number, String address) {
        return send("POST", "/v1/sessions", Api.signup(number, "Mallory"), address);
    }

    HttpResponse<String> signUp(String address) {
        return signUp(Api.number(), address);
    }

    HttpResponse<String> suppress(String number, String address) {
        return send("PUT", "/v1/suppressions", "{\"phoneNumber\":\"" + number + "\"}", address);
    }

    private HttpResponse<String> send(String method, String path, String body, String address) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
