package org.perceptory.app.signin;

import com.vaadin.flow.component.UI;

/** Signs this browser in anew, by the form that everybody signs in with: only its answer may set the cookie. */
public final class SignInByForm {

    private static final String SEND = """
      const form = document.createElement('form');
      form.method = 'post';
      form.action = 'j_security_check?next=' + encodeURIComponent($2);
      for (const [name, value] of [['username', $0], ['password', $1]]) {
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name, value });
        form.append(field);
      }
      document.body.append(form);
      form.submit();""";

    private SignInByForm() {}

    /** @param next where to go on to, see {@link OwnPath} */
    public static void as(String username, String password, String next) {
        UI.getCurrent().getPage().executeJs(SEND, username, password, next);
    }
}
