package org.perceptory.app.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** What one does here, in three drawings. */
@Tag("pc-first-steps")
@JsModule("./perceptory/projects/pc-first-steps.ts")
class FirstSteps extends Component {}
