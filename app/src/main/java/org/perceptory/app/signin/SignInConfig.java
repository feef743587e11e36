package org.perceptory.app.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may sign in. */
@ConfigMapping(prefix = "perceptory.sign-in")
public interface SignInConfig {

    /**
     * Whether the demo people exist; when not set, while Perceptory runs on its own database and knows neither an
     * admin, now or earlier, nor a sign-in service.
     */
    Optional<Boolean> demo();

    /**
     * Whether the sign-in page shows the form for a user name and password. Without it stays at {@code /sign-in?form}:
     * for the admin, when the sign-in service is away.
     */
    @WithDefault("true")
    boolean form();

    /**
     * A local admin account, made once, at the first start that names it: how a newly installed Perceptory gets its
     * first one. Later starts leave the account as it is, also where it is gone, and need neither setting any more.
     */
    Optional<FirstAdmin> admin();

    /** The first admin's account. */
    interface FirstAdmin {
        Optional<String> username();

        /** At least 12 characters; good until the admin changes it. Asked for only while there is no admin yet. */
        Optional<String> password();
    }
}
