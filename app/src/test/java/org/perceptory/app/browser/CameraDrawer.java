package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * What happens to cameras outside a page, done between the page and its two cameras: taken by another program, pulled
 * out, put back; and which way those of a phone look. What the page asked for is remembered.
 */
final class CameraDrawer {

    private static final String BETWEEN = """
      (() => {
        const media = navigator.mediaDevices;
        if (!media) return;
        const open = media.getUserMedia.bind(media);
        const list = media.enumerateDevices.bind(media);
        const drawer = (window.cameraDrawer = { asked: [], fault: null, pulledOut: null, phone: false });
        const sides = { fake_device_0: 'user', fake_device_1: 'environment' };
        const left = async () => (await list()).filter((device) => device.label === '' || device.label !== drawer.pulledOut);
        media.enumerateDevices = left;
        media.getUserMedia = async ({ video }) => {
          drawer.asked.push(video);
          if (drawer.fault) throw new DOMException('', drawer.fault);
          const cameras = (await left()).filter((device) => device.kind === 'videoinput');
          const camera = video.deviceId ? cameras.find((device) => device.deviceId === video.deviceId.exact)
            : cameras.find((device) => drawer.phone && sides[device.label] === video.facingMode) ?? cameras[0];
          if (!camera) throw new OverconstrainedError('deviceId');
          const stream = await open({ video: { ...video, facingMode: undefined, deviceId: { exact: camera.deviceId } } });
          const [track] = stream.getVideoTracks();
          const settings = track.getSettings.bind(track);
          if (drawer.phone) track.getSettings = () => ({ ...settings(), facingMode: sides[track.label] });
          return stream;
        };
      })()""";

    private final Page page;

    private CameraDrawer(Page page) {
        this.page = page;
    }

    /** From the visitor's next page on. */
    static CameraDrawer of(Visitor visitor) {
        visitor.page().addInitScript(BETWEEN);
        return new CameraDrawer(visitor.page());
    }

    /** Has every wish for a camera fail with this {@code DOMException}, as when another program has it. */
    void failWith(String exception) {
        page.evaluate("exception => { cameraDrawer.fault = exception; }", exception);
    }

    void failNoMore() {
        page.evaluate("() => { cameraDrawer.fault = null; }");
    }

    /** Pulls out the camera that this video shows. */
    void pullOut(Locator video) {
        video.evaluate("""
        video => {
          const [track] = video.srcObject.getVideoTracks();
          cameraDrawer.pulledOut = track.label;
          track.stop();
          track.dispatchEvent(new Event('ended'));
          navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
        }""");
    }

    /** Makes the cameras those of a phone: the first looks at the person, the second away. */
    void areOfAPhone() {
        page.evaluate("() => { cameraDrawer.phone = true; }");
    }

    /** The side that was last asked for: {@code user}, {@code environment}, or {@code null} where one device was. */
    Object lastAskedSide() {
        return page.evaluate("() => cameraDrawer.asked.at(-1).deviceId ? null : cameraDrawer.asked.at(-1).facingMode");
    }
}
