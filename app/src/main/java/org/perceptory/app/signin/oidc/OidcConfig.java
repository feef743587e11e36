package org.perceptory.app.signin.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** A sign-in service that speaks OpenID Connect; there is none until its issuer is named. */
@ConfigMapping(prefix = "perceptory.oidc")
public interface OidcConfig {

    /** Its address, from which {@code /.well-known/openid-configuration} is read. */
    Optional<String> issuer();

    /** As it knows us. */
    Optional<String> clientId();

    /** For a confidential client. */
    Optional<String> clientSecret();

    /** What people call it: "Sign in with …". */
    Optional<String> name();

    /** What is asked for, beside {@code openid}. */
    @WithDefault("profile,email")
    List<String> scopes();

    /** Whether claims are fetched from its UserInfo too, for services that put little into their ID tokens. */
    @WithDefault("false")
    boolean userInfo();

    /** Whether signing out here signs out there too, where it can be asked for. */
    @WithDefault("true")
    boolean endSession();

    /** Which roles it gives. */
    Roles roles();

    /** Values of a claim that make somebody more than a student. */
    interface Roles {

        /** The claim's path, with slashes between its steps, such as {@code realm_access/roles}. */
        Optional<String> claim();

        /** Who has one of these is a tutor: may make courses. */
        Optional<List<String>> tutors();

        /** Who has one of these is an admin. */
        Optional<List<String>> admins();
    }
}
