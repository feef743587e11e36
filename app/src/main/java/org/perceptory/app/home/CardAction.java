package org.perceptory.app.home;

import java.util.List;
import java.util.stream.Stream;
import org.perceptory.app.projectmenu.ProjectAction;

/** An entry of the cards' menu as their element shows it. */
record CardAction(String id, String name) {

    static List<CardAction> all() {
        return Stream.of(ProjectAction.values())
                .map(action -> new CardAction(action.id(), action.words()))
                .toList();
    }
}
