package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;

/** Comments that a tutor uses again, in every course that they teach. Each has their own. */
@ApplicationScoped
@Transactional
public class CommentBank {
    /** Characters of one. */
    public static final int LONGEST = 2000;
    /** Comments that one person keeps. */
    public static final int MOST = 200;

    private final EntityManager entities;
    private final Clock clock;

    CommentBank(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest first. */
    public List<SavedComment> of(Person person) {
        return SavedComment.list("personId = ?1 order by createdAt desc, id", person.id);
    }

    /**
     * Keeps it; the same words are kept once.
     *
     * @return empty where there is nothing to keep
     * @throws RefusedException TEXT_TOO_LONG, TOO_MANY_SAVED_COMMENTS
     */
    public Optional<SavedComment> keep(Person person, String text) {
        String words = plain(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        // Two pages of the same person keep one after the other.
        entities.lock(entities.find(Person.class, person.id), LockModeType.PESSIMISTIC_WRITE);
        List<SavedComment> kept = of(person);
        Optional<SavedComment> same =
                kept.stream().filter(comment -> comment.text.equals(words)).findFirst();
        if (same.isEmpty() && kept.size() >= MOST) {
            throw new RefusedException(Refusal.TOO_MANY_SAVED_COMMENTS, MOST);
        }
        return Optional.of(same.orElseGet(() -> write(person, words)));
    }

    private SavedComment write(Person person, String words) {
        SavedComment comment = new SavedComment();
        comment.id = UUID.randomUUID();
        comment.personId = person.id;
        comment.text = words;
        comment.createdAt = clock.instant();
        comment.persist();
        return comment;
    }

    /** Writes it anew; one that says nothing any more goes. @throws RefusedException NOT_FOUND, TEXT_TOO_LONG */
    public void change(Person person, UUID id, String text) {
        SavedComment comment = SavedComment.<SavedComment>find("id = ?1 and personId = ?2", id, person.id)
                .firstResultOptional()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        String words = plain(text);
        if (words.isEmpty()) {
            comment.delete();
        } else {
            comment.text = words;
        }
    }

    public void remove(Person person, UUID id) {
        SavedComment.delete("id = ?1 and personId = ?2", id, person.id);
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST);
        }
        return text.strip().replace("\0", "");
    }
}
