package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Memberships;
import org.perceptory.domain.course.Participant;
import org.perceptory.domain.course.RosterReading;
import org.perceptory.domain.person.PeopleByClaims;
import org.perceptory.domain.person.PersonClaims;

/** Who is in a course, as its VLE says: told of some at a time, each time whole or not at all. */
@ApplicationScoped
@Transactional
public class Roster {
    /** @param role empty where the VLE says nothing of it that we know */
    public record Member(PersonClaims claims, Optional<CourseRole> role) {}

    private final PeopleByClaims people;
    private final Memberships memberships;

    Roster(PeopleByClaims people, Memberships memberships) {
        this.people = people;
        this.memberships = memberships;
    }

    /**
     * These are in the course.
     *
     * @param members some hundred at most
     */
    public void named(UUID course, String issuer, List<Member> members, RosterReading reading) {
        Map<String, UUID> ids =
                people.told(issuer, members.stream().map(Member::claims).toList());
        memberships.named(
                course,
                members.stream()
                        .map(member -> new Participant(ids.get(member.claims().subject()), member.role()))
                        .toList(),
                reading);
    }

    /**
     * The reading came to its end, and named everybody. Those whom an earlier one of this roster named, and this one
     * did not, are out.
     *
     * @param launcher who brought it about by coming, and stays in any case
     * @return how many are out
     */
    public int ended(UUID course, RosterReading reading, UUID launcher) {
        return memberships.ended(course, reading, launcher);
    }
}
