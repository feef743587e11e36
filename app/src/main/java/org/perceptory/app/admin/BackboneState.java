package org.perceptory.app.admin;

import java.util.List;
import org.perceptory.app.text.Text;
import org.perceptory.learning.catalogue.UnusableBackboneException;
import org.perceptory.worker.backbone.DownloadFailedException;
import org.perceptory.worker.backbone.OfferedSource.State;

/** How far a backbone has come, in words. */
final class BackboneState {

    private BackboneState() {}

    static String words(State state) {
        return switch (state) {
            case State.Waiting() -> Text.of("backbones.state.waiting");
            case State.Fetching(double share) -> Text.of("backbones.state.fetching", share);
            case State.Ready ready -> Text.of("backbones.state.ready");
            case State.Refused(UnusableBackboneException why) -> words("backbones.fault." + why.code(), why.figures());
            case State.Failed(DownloadFailedException why) -> words("backbones.download." + why.code(), why.figures());
        };
    }

    /** Figures as they are: bytes and SHA-256 are compared, and not read out. */
    private static String words(String key, List<Object> figures) {
        return Text.of(key, figures.stream().map(String::valueOf).toArray());
    }
}
