package org.perceptory.app.elements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Locale;
import java.util.UUID;
import org.perceptory.domain.project.Modality;
import org.perceptory.learning.archive.ArchiveLimits;
import org.perceptory.learning.image.ImageLimits;

/** Takes files, folders and zips by dialog or drop, and sends them until they are there. */
@Tag("pc-uploader")
@JsModule("./perceptory/intake/pc-uploader.ts")
@NpmPackage(value = "fflate", version = "0.8.3")
public class Uploader extends Component {

    /** Into one class. */
    public Uploader(UUID project, UUID label) {
        this(project);
        getElement().setProperty("label", label.toString());
    }

    /** Into the project: a zip with a folder a class. */
    public Uploader(UUID project) {
        getElement()
                .setProperty("project", project.toString())
                .setProperty("maxBytes", ImageLimits.DEFAULT.bytes())
                .setProperty("maxArchiveBytes", ArchiveLimits.DEFAULT.archiveBytes());
    }

    /** What the files are made of, and which are offered. */
    public void setModality(Modality modality) {
        getElement().setProperty("modality", modality.name().toLowerCase(Locale.ROOT));
    }

    /** The class's name, for people who hear the button. */
    public void setLabelName(String name) {
        getElement().setProperty("labelName", name);
    }

    /** Shows another way to add samples before the button. */
    public void addWay(Component way) {
        getElement().appendChild(way.getElement());
    }
}
