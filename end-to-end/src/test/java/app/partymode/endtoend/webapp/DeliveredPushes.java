package app.partymode.endtoend.webapp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicReference;

/** Pushes that Chromium's developer tools hand to the service worker of a page, decrypted, as after a push service. */
final class DeliveredPushes {

    private final CDPSession chromium;
    private final String origin;
    private final AtomicReference<String> registration = new AtomicReference<>("");

    DeliveredPushes(Page page, String origin) {
        this.chromium = page.context().newCDPSession(page);
        this.origin = origin;
        chromium.on("ServiceWorker.workerRegistrationUpdated", this::remember);
        chromium.send("ServiceWorker.enable");
        page.waitForCondition(() -> !registration.get().isEmpty());
    }

    void deliver(String update) {
        var push = new JsonObject();
        push.addProperty("origin", origin);
        push.addProperty("registrationId", registration.get());
        push.addProperty("data", update);
        chromium.send("ServiceWorker.deliverPushMessage", push);
    }

    private void remember(JsonObject event) {
        for (JsonElement each : event.getAsJsonArray("registrations")) {
            registration.set(each.getAsJsonObject().get("registrationId").getAsString());
        }
    }
}
