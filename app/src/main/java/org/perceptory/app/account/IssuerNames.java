package org.perceptory.app.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.perceptory.app.signin.oidc.Oidc;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.person.Identity;

/** What people call where an identity comes from. */
@ApplicationScoped
class IssuerNames {

    private final Platforms platforms;
    private final Oidc oidc;

    IssuerNames(Platforms platforms, Oidc oidc) {
        this.platforms = platforms;
        this.oidc = oidc;
    }

    String of(Identity identity) {
        if (identity.issuer.equals(Identity.LOCAL)) {
            return Text.of("account.ways.local", identity.subject);
        }
        return oidc.isIssuer(identity.issuer)
                ? oidc.name()
                : platforms.name(identity.issuer).orElse(identity.issuer);
    }
}
