package org.perceptory.app.signin;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may sign in. */
@ConfigMapping(prefix = "perceptory.sign-in")
public interface SignInConfig {

  /** Whether the demo people exist; when not set, exactly while Perceptory runs on its own database. */
  Optional<Boolean> demo();

  /** A local admin account, made at start: how a newly installed Perceptory gets its first one. */
  Optional<FirstAdmin> admin();

  /** The first admin's account. */
  interface FirstAdmin {
    String username();

    /** At least 12 characters. Changing it changes the account's password at the next start. */
    String password();
  }
}
