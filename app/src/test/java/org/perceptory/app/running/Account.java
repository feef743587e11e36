package org.perceptory.app.running;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.perceptory.domain.person.Role;

/** A local account, so that tests have more people than the three of the demonstration. */
public record Account(String username, String password, Role role) {

    private static final String INSERT = """
      with made as (
        insert into person (id, name, role, given_role, created_at) values (?, ?, ?, ?, now()) returning id, name, role),
      known as (insert into identity (issuer, subject, person_id, created_at) select 'local', name, id, now() from made)
      insert into local_account (username, password, role, person_id) select name, ?, role, id from made""";
    /** The cheapest that bcrypt takes: these passwords guard nothing. */
    private static final int ROUNDS = 4;

    /** Somebody new, known to the running application at once. */
    public static Account create(Role role) {
        var account = new Account(
                role.name().toLowerCase() + "-" + UUID.randomUUID(),
                UUID.randomUUID().toString(),
                role);
        try (var connection = DriverManager.getConnection(RunningPerceptory.database());
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, account.username);
            insert.setString(3, role.name());
            insert.setString(4, role.name());
            insert.setString(5, BcryptUtil.bcryptHash(account.password, ROUNDS));
            insert.executeUpdate();
            return account;
        } catch (SQLException e) {
            throw new IllegalStateException("No account could be made", e);
        }
    }
}
