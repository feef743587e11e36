package org.perceptory.app.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.BriefPictures;
import org.perceptory.learning.image.RefusedImageException;

/**
 * Takes a picture for a text: checked and encoded anew, kept once there are words for it, put where the cursor stands.
 */
class AddPicture extends Upload {

    private static final int MEGABYTE = 1 << 20;

    private final TextArea text;
    private final transient Function<byte[], UUID> keep;
    private final transient Supplier<UUID> activity;

    /** @param keep a JPEG, for the activity @throws RefusedException of it, as words */
    AddPicture(TextArea text, SampleIntake intake, Function<byte[], UUID> keep, Supplier<UUID> activity) {
        this.text = text;
        this.keep = keep;
        this.activity = activity;
        var button = new Button(Text.of("editor.picture"), VaadinIcon.PICTURE.create());
        button.setId("add-picture");
        setUploadButton(button);
        setDropLabel(new Span(Text.of("editor.picture.drop")));
        setAcceptedFileTypes("image/*");
        setMaxFileSize(intake.largestFile());
        setUploadHandler(UploadHandler.inMemory((about, content) -> take(intake, content)));
        setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Text.of("editor.picture.large", intake.largestFile() / MEGABYTE))
                        .setIncorrectFileType(Text.of("editor.picture.other"))
                        .setTooManyFiles(Text.of("editor.picture.one"))));
        addFileRejectedListener(rejected -> Toast.problem(rejected.getErrorMessage()));
        addClassName("add-picture");
    }

    private void take(SampleIntake intake, byte[] content) {
        clearFileList();
        try {
            ask(intake.jpeg(content));
        } catch (RefusedImageException refusal) {
            Toast.problem(
                    Text.of("refused.image." + refusal.code(), refusal.figures().toArray()));
        }
    }

    private void ask(byte[] jpeg) {
        var words = new TextField(Text.of("editor.picture.words"));
        words.setId("picture-words");
        words.setRequired(true);
        words.setWidthFull();
        words.setMaxLength(200);
        var dialog = new Dialog(Text.of("editor.picture.title"));
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(new Paragraph(Text.of("editor.picture.text")), words);
        var insert = new Button(Text.of("editor.picture.insert"), click -> {
            words.setInvalid(words.getValue().isBlank());
            if (!words.isInvalid()) {
                dialog.close();
                insert(jpeg, words.getValue());
            }
        });
        insert.setId("insert-picture");
        insert.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        insert.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        dialog.getFooter().add(new Button(Text.of("cancel"), click -> dialog.close()), insert);
        dialog.open();
        words.focus();
    }

    private void insert(byte[] jpeg, String words) {
        try {
            String picture = "![" + words.replaceAll("[\\[\\]\\\\`\\s]+", " ").strip() + "]("
                    + BriefPictures.address(activity.get(), keep.apply(jpeg)) + ")";
            text.getElement().executeJs("return this.inputElement.selectionEnd").then(Integer.class, at -> {
                String before = text.getValue();
                int place = Math.clamp(at, 0, before.length());
                text.setValue(before.substring(0, place) + (place == 0 ? "" : "\n\n") + picture + "\n\n"
                        + before.substring(place));
            });
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
    }
}
