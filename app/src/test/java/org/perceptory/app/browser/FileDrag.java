package org.perceptory.app.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Files and folders dragged from outside the browser, as from a file manager. */
final class FileDrag implements AutoCloseable {

    private static final int COPY = 1;

    private final CDPSession browser;
    private final JsonObject data = new JsonObject();

    FileDrag(Page page, Path... paths) {
        browser = page.context().newCDPSession(page);
        var files = new JsonArray();
        List.of(paths).forEach(path -> files.add(path.toAbsolutePath().toString()));
        data.add("items", new JsonArray());
        data.add("files", files);
        data.addProperty("dragOperationsMask", COPY);
    }

    /** Holds them over the middle of this. */
    FileDrag over(Locator target) {
        move("dragEnter", target);
        move("dragOver", target);
        return this;
    }

    /** Lets go of them over the middle of this. */
    void dropOn(Locator target) {
        over(target);
        move("drop", target);
    }

    private void move(String type, Locator target) {
        target.scrollIntoViewIfNeeded();
        var box = target.boundingBox();
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", box.x + box.width / 2);
        event.addProperty("y", box.y + box.height / 2);
        event.add("data", data);
        browser.send("Input.dispatchDragEvent", event);
    }

    @Override
    public void close() {
        browser.detach();
    }
}
