package org.perceptory.app.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.NewProject;
import org.perceptory.domain.project.NewProject.Words;
import org.perceptory.domain.project.Project;

/** Begins projects with words in the language of who asks, on the network that this installation prefers. */
@ApplicationScoped
public class ProjectStart {

    private final NewProject newProject;
    private final PreferredNetworks networks;

    ProjectStart(NewProject newProject, PreferredNetworks networks) {
        this.newProject = newProject;
        this.networks = networks;
    }

    public Project begin(Person person, Modality modality) {
        return newProject.begin(person, modality, backbone(modality), words());
    }

    /** Gives a project without classes those that it begins with. */
    public void fill(Person person, Project project) {
        newProject.fill(person, project, words());
    }

    /** Whether it still has the name of a class that projects begin with. */
    public static boolean isStarter(Label label) {
        return !label.background && words().labels().contains(label.name);
    }

    /** The id of the network that a new project of this modality stands on. */
    public String backbone(Modality modality) {
        return networks.everywhere(modality);
    }

    /** The same, for a project that is made for this activity. */
    public String backbone(Modality modality, UUID activity) {
        return networks.ofActivity(modality, activity);
    }

    /** Whether a project of this modality may stand on this network here. */
    public boolean offers(Modality modality, String backbone) {
        return networks.offered(modality).contains(backbone);
    }

    private static Words words() {
        return new Words(
                Text.of("home.new-name"),
                Text.of("studio.class.background"),
                List.of(Text.of("studio.class.new-name", 1), Text.of("studio.class.new-name", 2)));
    }
}
