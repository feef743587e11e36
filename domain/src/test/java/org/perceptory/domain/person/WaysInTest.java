package org.perceptory.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.access.SignIns;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WaysInTest {
    private static final String ISSUER = "https://id.example";

    @Inject
    Given given;

    @Inject
    People people;

    @Inject
    WaysIn ways;

    @Inject
    Directory directory;

    @Inject
    SignIns signIns;

    @Inject
    ArrivingIdentities arriving;

    @Test
    void aRoleIsTheHighestOfWhatWasGivenAndWhatClaimsGive() {
        Vouched ada = somebody(null);
        UUID id = ways.signedIn(ada).id;
        assertThat(role(id)).isEqualTo(Role.STUDENT);
        ways.signedIn(with(ada, Role.ADMIN));
        assertThat(role(id)).isEqualTo(Role.ADMIN);
        ways.signedIn(with(ada, Role.TUTOR));
        assertThat(role(id)).isEqualTo(Role.TUTOR);
        ways.signedIn(ada);
        assertThat(role(id)).isEqualTo(Role.STUDENT);
    }

    @Test
    void anAdminsRoleStaysWithoutAClaimAndAClaimsStaysWithoutAnAdmin() {
        Vouched ada = somebody(null);
        UUID id = ways.signedIn(ada).id;
        directory.role(given.admin(), id, Role.TUTOR);
        ways.signedIn(ada);
        assertThat(role(id)).isEqualTo(Role.TUTOR);
        ways.signedIn(with(ada, Role.ADMIN));
        assertRefused(Refusal.ROLE_CLAIMED, () -> directory.role(given.admin(), id, Role.STUDENT));
        assertThat(role(id)).isEqualTo(Role.ADMIN);
        ways.signedIn(ada);
        assertThat(role(id)).isEqualTo(Role.TUTOR);
    }

    @Test
    void aRoleGoesWithTheWayInThatGaveIt() {
        Person student = given.student();
        Vouched tutor = somebody(Role.TUTOR);
        ways.connect(student, tutor);
        assertThat(role(student.id)).isEqualTo(Role.TUTOR);
        ways.remove(student, key(tutor));
        assertThat(role(student.id)).isEqualTo(Role.STUDENT);
        assertThat(people.find(ISSUER, tutor.subject())).isEmpty();
    }

    @Test
    void anIdentityIsOnePersonsAndTheLastOneStays() {
        Vouched ada = somebody(null);
        Person owner = ways.signedIn(ada);
        Person other = given.student();
        assertRefused(Refusal.IDENTITY_TAKEN, () -> ways.connect(other, ada));
        assertRefused(Refusal.NOT_FOUND, () -> ways.remove(other, key(ada)));
        assertRefused(Refusal.LAST_WAY_IN, () -> ways.remove(owner, key(ada)));
        ways.connect(owner, ada);
        assertThat(people.identities(owner)).hasSize(1);
    }

    @Test
    void aNameAndPasswordGoTogether() {
        Person made = people.localAccount("ada_" + UUID.randomUUID(), "hash", Role.STUDENT, "Ada").person;
        Identity local = people.identities(made).getFirst();
        ways.connect(made, somebody(null));
        ways.remove(made, new Identity.Key(local.issuer, local.subject));
        assertThat(LocalAccount.<LocalAccount>findByIdOptional(local.subject)).isEmpty();
    }

    @Test
    void sameMailAddressesAreTwoPeople() {
        assertThat(ways.signedIn(somebody(null)).id).isNotEqualTo(ways.signedIn(somebody(null)).id);
    }

    @Test
    void anEmptyAccountGoesOverWithItsWaysInAndItsSignIns() {
        Vouched ada = somebody(Role.TUTOR);
        Person fresh = ways.signedIn(ada);
        String secret = signIns.open(fresh);
        Person owner = given.student();
        ways.join(fresh, owner);
        assertThat(people.find(fresh.id)).isEmpty();
        assertThat(people.find(ISSUER, ada.subject()).orElseThrow().id).isEqualTo(owner.id);
        assertThat(signIns.person(secret).orElseThrow().id).isEqualTo(owner.id);
        assertThat(role(owner.id)).as("the claim's role came along").isEqualTo(Role.TUTOR);
    }

    @Test
    void whoHasSomethingOrWasGivenSomethingDoesNotGoOver() {
        Person owner = given.student();
        Person withProject = given.student();
        given.project(withProject);
        assertRefused(Refusal.OWNS_SOMETHING, () -> ways.join(withProject, owner));
        Person withRole = given.student();
        directory.role(given.admin(), withRole.id, Role.ADMIN);
        assertRefused(Refusal.OWNS_SOMETHING, () -> ways.join(withRole, owner));
        assertRefused(
                Refusal.OWNS_SOMETHING,
                () -> ways.join(
                        people.localAccount("ada_" + UUID.randomUUID(), "hash", Role.STUDENT, "Ada").person, owner));
    }

    @Test
    void whatArrivedIsTakenOnce() {
        Vouched ada = somebody(Role.TUTOR);
        String secret = arriving.keep(ada);
        assertThat(arriving.look(secret)).contains(ada);
        assertThat(arriving.take(secret)).contains(ada);
        assertThat(arriving.take(secret)).isEmpty();
        assertThat(arriving.look("")).isEmpty();
        assertThat(arriving.look(arriving.keep(somebody(null))).orElseThrow().role())
                .isNull();
    }

    private Role role(UUID id) {
        return people.find(id).orElseThrow().role;
    }

    private static Vouched somebody(Role role) {
        return new Vouched(ISSUER, UUID.randomUUID().toString(), "Ada Lovelace", "ada@university.example", role);
    }

    private static Vouched with(Vouched vouched, Role role) {
        return new Vouched(vouched.issuer(), vouched.subject(), vouched.name(), vouched.email(), role);
    }

    private static Identity.Key key(Vouched vouched) {
        return new Identity.Key(vouched.issuer(), vouched.subject());
    }
}
