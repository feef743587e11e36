package org.perceptory.domain.queue;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;

/**
 * What db-scheduler holds: that this job of this person may run. Both stand in the execution's name, so that even when
 * job and project are gone the person's next job can be released.
 */
public record Turn(UUID job, UUID person) {
    public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("turn", Void.class);

    public static Turn of(String instance) {
        String[] ids = instance.split("/", 2);
        return new Turn(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }

    public String instance() {
        return job + "/" + person;
    }
}
