package org.perceptory.app.browser;

import com.microsoft.playwright.Page;

/** What happens to microphones outside a page, done between the page and its microphone: taken, pulled out. */
final class MicrophoneDrawer {

    private static final String BETWEEN = """
      (() => {
        const media = navigator.mediaDevices;
        if (!media) return;
        const open = media.getUserMedia.bind(media);
        const drawer = (window.microphoneDrawer = { fault: null, track: null });
        media.getUserMedia = async (asked) => {
          if (drawer.fault) throw new DOMException('', drawer.fault);
          const stream = await open(asked);
          [drawer.track] = stream.getAudioTracks();
          return stream;
        };
      })()""";

    private final Page page;

    private MicrophoneDrawer(Page page) {
        this.page = page;
    }

    /** From the visitor's next page on. */
    static MicrophoneDrawer of(Visitor visitor) {
        visitor.page().addInitScript(BETWEEN);
        return new MicrophoneDrawer(visitor.page());
    }

    /** A browser that is too old to have AudioWorklet, from the visitor's next page on. */
    static void withoutAudioWorklet(Visitor visitor) {
        visitor.page().addInitScript("delete window.AudioWorkletNode");
    }

    /** Has every wish for a microphone fail with this {@code DOMException}, as when another program has it. */
    void failWith(String exception) {
        page.evaluate("exception => { microphoneDrawer.fault = exception; }", exception);
    }

    void failNoMore() {
        page.evaluate("() => { microphoneDrawer.fault = null; }");
    }

    /** Pulls out the microphone that is heard. */
    void pullOut() {
        page.evaluate("""
        () => {
          microphoneDrawer.track.stop();
          microphoneDrawer.track.dispatchEvent(new Event('ended'));
          navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
        }""");
    }
}
