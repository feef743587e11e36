package org.perceptory.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BriefPicturesTest {
    private static final byte[] JPEG = {1, 2, 3};

    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    BriefPictures pictures;

    @Inject
    EntityManager entities;

    Room room;
    UUID activity;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
        activity = room.activity().id;
    }

    @Test
    void whoSeesTheActivitySeesItsPicturesAndNobodyElse() {
        UUID picture = pictures.add(room.tutor(), activity, JPEG);
        assertThat(pictures.find(room.tutor(), activity, picture)).hasValue(JPEG);
        assertThat(pictures.find(room.student(), activity, picture)).hasValue(JPEG);
        assertThat(pictures.find(room.tutor(), activity, UUID.randomUUID())).isEmpty();
        classroom.toEach(room, (who, stranger) -> {
            assertThat(pictures.find(stranger, activity, picture)).as(who).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> pictures.add(stranger, activity, JPEG));
        });
        assertRefused(Refusal.NOT_FOUND, () -> pictures.add(room.student(), activity, JPEG));
        activities.publish(room.tutor(), activity, false);
        assertThat(pictures.find(room.student(), activity, picture)).isEmpty();
    }

    @Test
    void aPictureIsFoundUnderItsOwnActivityAlone() {
        UUID picture = pictures.add(room.tutor(), activity, JPEG);
        UUID other = activities.copy(room.tutor(), activity, room.course().id).id;
        assertThat(pictures.find(room.tutor(), other, picture)).isEmpty();
    }

    @Test
    void aCopyNamesPicturesOfItsOwnWhichStayWhenTheOriginalGoes() {
        UUID picture = pictures.add(room.tutor(), activity, JPEG);
        write("![A cat](" + BriefPictures.address(activity, picture) + ") and words");
        Activity copy = activities.copy(room.tutor(), activity, room.course().id);
        assertThat(copy.brief)
                .startsWith("![A cat](api/v1/activities/" + copy.id + "/pictures/")
                .endsWith(") and words")
                .doesNotContain(picture.toString());
        activities.delete(room.tutor(), activity);
        String twin = copy.brief.replaceAll(".*/pictures/([0-9a-f-]{36}).*", "$1");
        assertThat(pictures.find(room.tutor(), copy.id, UUID.fromString(twin))).hasValue(JPEG);
        assertThat(count(activity)).isZero();
    }

    @Test
    void whatNoTextNamesAnyMoreMakesRoom() {
        UUID named = pictures.add(room.tutor(), activity, JPEG);
        write("![x](" + BriefPictures.address(activity, named) + ")");
        for (int i = 1; i < BriefPictures.MOST; i++) {
            pictures.add(room.tutor(), activity, JPEG);
        }
        assertRefused(Refusal.TOO_MANY_PICTURES, () -> pictures.add(room.tutor(), activity, JPEG));
        age();
        pictures.add(room.tutor(), activity, JPEG);
        assertThat(count(activity)).as("the named one and the new one").isEqualTo(2);
        assertThat(pictures.find(room.student(), activity, named)).isPresent();
    }

    private void write(String brief) {
        activities.change(
                room.tutor(), activity, new ActivityText("Title", brief, "", null, true, null, null, 100, false));
    }

    @Transactional
    void age() {
        entities.createNativeQuery("update activity_picture set created_at = created_at - interval '2 hours'")
                .executeUpdate();
    }

    private long count(UUID of) {
        return ((Number) entities.createNativeQuery("select count(*) from activity_picture where activity_id = ?1")
                        .setParameter(1, of)
                        .getSingleResult())
                .longValue();
    }
}
