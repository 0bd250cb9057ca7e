package app.partymode.endtoend.webapp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A file of this machine that is dragged over a page: Chromium makes the events, as for a person with a mouse. */
final class DraggedFile {

    private static final int COPY = 1;

    private final CDPSession chromium;
    private final Path file;

    DraggedFile(Page page, Path file) {
        this.chromium = page.context().newCDPSession(page);
        this.file = file;
    }

    /** Over the page, not let go. */
    void hold() {
        send("dragEnter");
        send("dragOver");
    }

    void drop() {
        send("drop");
    }

    private void send(String type) {
        var files = new JsonArray();
        files.add(file.toString());
        var data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", files);
        data.addProperty("dragOperationsMask", COPY);
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", 300);
        event.addProperty("y", 300);
        event.add("data", data);
        chromium.send("Input.dispatchDragEvent", event);
    }
}
