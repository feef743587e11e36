package org.perceptory.app.running;

import java.sql.DriverManager;
import java.sql.SQLException;

/** More projects than anybody makes by hand: three classes and some samples each, written into the database. */
public final class ManyProjects {

    private static final String PROJECTS = """
      insert into project (id, owner_id, name, modality, backbone, epochs, batch_size, learning_rate, hidden_units, seed,
        created_at, changed_at)
      select gen_random_uuid(), person_id, 'Project ' || i, case i % 2 when 0 then 'AUDIO' else 'IMAGE' end, 'any',
        50, 16, 0.001, 0, 1, now(), now() - i * interval '1 minute'
      from local_account, generate_series(1, ?) i where username = ?""";
    private static final String LABELS = """
      insert into label (id, project_id, name, name_key, color, position, created_at)
      select gen_random_uuid(), p.id, 'Class ' || i, 'class ' || i, '#0072b2', i, now()
      from project p join local_account a on a.person_id = p.owner_id, generate_series(1, 3) i where a.username = ?""";
    private static final String SAMPLES = """
      with blob as (insert into blob (sha256, content) values ('many-projects', '') on conflict do nothing)
      insert into sample (id, project_id, label_id, blob_sha256, burst, hash, width, height, bytes, name, created_at)
      select gen_random_uuid(), l.project_id, l.id, 'many-projects', gen_random_uuid(), 0, 1, 1, 1, 'a.jpg', now()
      from label l join project p on p.id = l.project_id join local_account a on a.person_id = p.owner_id,
        generate_series(1, 3) where a.username = ?""";

    private ManyProjects() {}

    /** "Project 1", changed last, to "Project n"; those with odd numbers are of pictures. */
    public static void of(Account account, int n) {
        try (var connection = DriverManager.getConnection(RunningPerceptory.database());
                var projects = connection.prepareStatement(PROJECTS);
                var labels = connection.prepareStatement(LABELS);
                var samples = connection.prepareStatement(SAMPLES)) {
            projects.setInt(1, n);
            projects.setString(2, account.username());
            projects.executeUpdate();
            labels.setString(1, account.username());
            labels.executeUpdate();
            samples.setString(1, account.username());
            samples.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("No projects could be made", e);
        }
    }
}
