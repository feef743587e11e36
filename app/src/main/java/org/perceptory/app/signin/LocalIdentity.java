package org.perceptory.app.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.perceptory.domain.person.LocalAccount;

/** The identity of who signed in with a local account. */
final class LocalIdentity {

  private LocalIdentity() {}

  static SecurityIdentity of(LocalAccount account) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(account.username))
        .addRole(account.role)
        .build();
  }
}
