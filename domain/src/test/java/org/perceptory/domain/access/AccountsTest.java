package org.perceptory.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.access.Accounts.Invited;
import org.perceptory.domain.person.LocalAccount;
import org.perceptory.domain.person.NewPerson;
import org.perceptory.domain.person.NewPerson.Fault;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AccountsTest {
    @Inject
    Given given;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    EntityManager entities;

    Person admin;
    NewPerson ada;

    @BeforeEach
    void somebodyToBe() {
        admin = given.admin();
        ada = new NewPerson("ada_" + UUID.randomUUID(), "Ada Lovelace", "ada@example.org", Role.TUTOR);
    }

    private Invited made() {
        return accounts.make(admin, List.of(ada)).getFirst();
    }

    private Person person() {
        return people.byUsername(ada.username()).orElseThrow();
    }

    /** A whole year's students, as the page takes them at most. */
    @Test
    void twoThousandAreMadeAtOnceOrNone() {
        String year = UUID.randomUUID() + "_";
        List<NewPerson> all = IntStream.range(0, 2_000)
                .mapToObj(one -> new NewPerson(year + one, "Student " + one, "", Role.STUDENT))
                .toList();
        List<NewPerson> oneTaken = new ArrayList<>(all);
        oneTaken.set(1_999, ada);
        made();
        assertRefused(Refusal.USER_NAME_TAKEN, () -> accounts.make(admin, oneTaken));
        assertThat(people.byUsername(year + 0)).isEmpty();

        List<Invited> invited = accounts.make(admin, all);
        assertThat(invited).hasSize(2_000);
        assertThat(invited.stream().map(Invited::secret).distinct()).hasSize(2_000);
        assertThat(people.byUsername(year + 1_999))
                .get()
                .extracting(person -> person.name)
                .isEqualTo("Student 1999");
    }

    @Test
    void aNewAccountHasNoPasswordUntilItsPersonChoosesOne() {
        Invited invited = made();
        assertThat(account().password).isEqualTo(LocalAccount.NO_PASSWORD);
        assertThat(person()).satisfies(person -> {
            assertThat(person.name).isEqualTo("Ada Lovelace");
            assertThat(person.email).isEqualTo("ada@example.org");
            assertThat(person.role).isEqualTo(Role.TUTOR);
        });
        assertThat(accounts.invited(invited.secret()).orElseThrow().username).isEqualTo(ada.username());

        accounts.choose(invited.secret(), "bcrypt");

        assertThat(account().password).isEqualTo("bcrypt");
    }

    @Test
    void aLinkWorksOnce() {
        Invited invited = made();
        accounts.choose(invited.secret(), "bcrypt");
        assertThat(accounts.invited(invited.secret())).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> accounts.choose(invited.secret(), "another"));
        assertThat(account().password).isEqualTo("bcrypt");
    }

    @Test
    void aNewerLinkEndsTheOlderAndLeavesThePasswordUntilItIsUsed() {
        Invited first = made();
        accounts.choose(first.secret(), "bcrypt");
        Invited second = accounts.again(admin, person().id);
        Invited third = accounts.again(admin, person().id);
        assertThat(account().password).isEqualTo("bcrypt");
        assertThat(accounts.invited(second.secret())).isEmpty();
        assertThat(accounts.invited(third.secret())).isPresent();
    }

    @Test
    void whoChoosesAnewIsSignedOutEverywhereElse() {
        Invited invited = made();
        String elsewhere = signIns.open(person());
        accounts.choose(invited.secret(), "bcrypt");
        assertThat(signIns.person(elsewhere)).isEmpty();
    }

    @Test
    void aLinkEndsByItself() {
        Invited invited = made();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update account_invitation set expires_at = now() where person_id = ?1")
                        .setParameter(1, person().id)
                        .executeUpdate());
        assertThat(accounts.invited(invited.secret())).isEmpty();
    }

    @Test
    void manyAreMadeTogetherOrNotAtAll() {
        made();
        NewPerson other = new NewPerson("bob_" + UUID.randomUUID(), "", "", Role.STUDENT);
        assertRefused(Refusal.USER_NAME_TAKEN, () -> accounts.make(admin, List.of(other, ada)));
        assertThat(people.byUsername(other.username())).isEmpty();
        assertThat(accounts.taken(admin, List.of(other.username(), ada.username())))
                .containsExactly(ada.username());
    }

    @Test
    void onlyAdminsMakeAccounts() {
        Person curious = given.student();
        made();
        UUID id = person().id;
        assertRefused(Refusal.NOT_FOUND, () -> accounts.make(curious, List.of(ada)));
        assertRefused(Refusal.NOT_FOUND, () -> accounts.again(curious, id));
        assertRefused(Refusal.NOT_FOUND, () -> accounts.again(admin, admin.id));
        assertRefused(Refusal.NOT_FOUND, () -> accounts.taken(curious, List.of(ada.username())));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ada, Ada, ada@example.org, -",
                "ada.l_1+x@uni-x.example, '', '', -",
                "Zoë, Zoë, zoë@exämple.org, -",
                "'', Ada, '', USERNAME",
                "' ada', Ada, '', USERNAME",
                "a/b, Ada, '', USERNAME",
                "ada, 'Ada	L', '', NAME",
                "ada, Ada, ada, EMAIL",
                "ada, Ada, ada@, EMAIL",
                "ada, Ada, 'a <a@b.c>', EMAIL"
            })
    void whatMakesNoSenseIsNamed(String username, String name, String email, Fault fault) {
        assertThat(new NewPerson(username, name, email, Role.STUDENT).fault().orElse(null))
                .isEqualTo(fault);
        if (fault != null) {
            assertThatThrownBy(() -> accounts.make(admin, List.of(new NewPerson(username, name, email, Role.STUDENT))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private LocalAccount account() {
        return QuarkusTransaction.requiringNew()
                .call(() -> LocalAccount.<LocalAccount>findByIdOptional(ada.username())
                        .orElseThrow());
    }
}
