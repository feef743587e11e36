package org.perceptory.app.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may show the page that says why nothing opened. */
class FramedByTest {

    @ParameterizedTest(name = "{0} | {1} | {2} | {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      -                     | -                 | -                        | -                      | ''
      https://a.example/x?y | -                 | -                        | -                      | https://a.example
      -                     | https://A.example | -                        | -                      | https://a.example
      -                     | null              | -                        | -                      | ''
      -                     | -                 | iss=https%3A%2F%2Fq.example%2F | -                | https://q.example
      -                     | -                 | openid_configuration=https://q.example/.well-known/o | - | https://q.example
      -                     | -                 | -                        | iss=https://f.example  | https://f.example
      -                     | -                 | iss=https://q.example    | iss=https://f.example:444/vle | https://q.example https://f.example:444
      https://a.example     | https://a.example | iss=https://a.example    | iss=https://a.example  | https://a.example
      -                     | -                 | %                        | iss=https://f.example  | https://f.example
      -                     | -                 | iss=%zz                  | -                      | ''
      -                     | -                 | iss=*                    | iss=data:x             | ''
      https://*.example     | -                 | iss=https://a.example;%20script-src%20* | -       | ''
      javascript:alert(1)   | https://me@a.example | iss=                  | iss=https://a%0D%0Ab   | ''
      -                     | -                 | other=https://a.example  | target_link_uri=https://b.example | ''""")
    void who_led_here_and_whom_it_names(String referrer, String origin, String query, String form, String sites) {
        assertThat(FramedBy.sites(referrer, origin, query, form == null ? null : FormBody.parse(form)))
                .isEqualTo(sites.isEmpty() ? List.of() : List.of(sites.split(" ")));
    }
}
