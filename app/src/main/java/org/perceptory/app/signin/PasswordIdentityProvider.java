package org.perceptory.app.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.perceptory.domain.person.LocalAccount;

/**
 * Checks the password of a local account. Quarkus Security JPA would do it, but sees entities of the
 * application's own archive alone, and ours are the domain's.
 */
@ApplicationScoped
public class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

  /**
   * Compared with where there is no such account, so that both answers take as long. Made at the first sign-in, where
   * waiting is allowed, and not when the provider is loaded, where it is not.
   */
  private static final class Nobody {
    private static final String HASH = BcryptUtil.bcryptHash("nobody");
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> check(request.getUsername(), new String(request.getPassword().getPassword())));
  }

  @ActivateRequestContext
  SecurityIdentity check(String username, String password) {
    // PostgreSQL stores no zero character, and refuses to look for one.
    LocalAccount account = username.indexOf('\0') < 0 ? LocalAccount.findById(username) : null;
    boolean right = BcryptUtil.matches(password, account == null ? Nobody.HASH : account.password);
    if (account == null || !right) {
      throw new AuthenticationFailedException();
    }
    return LocalIdentity.of(account);
  }
}
