package org.perceptory.app.controls;

import com.vaadin.flow.component.textfield.TextField;

/** A line to take elsewhere: nobody changes it, and a button copies it. */
public final class CopyField extends TextField {

    public CopyField(String label) {
        super(label);
        setReadOnly(true);
        setAutoselect(true);
        setWidthFull();
        setSuffixComponent(new CopyButton(this, label));
    }

    /** One of our addresses, with the origin at which the browser finds us. @param path without a slash before it */
    public static CopyField ofAddress(String label, String path) {
        var field = new CopyField(label);
        field.addAttachListener(
                attached -> field.getElement().executeJs("this.value = new URL($0, document.baseURI).href", path));
        return field;
    }
}
