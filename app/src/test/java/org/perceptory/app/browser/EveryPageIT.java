package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.HandedIn;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.app.running.TrainedProject;
import org.perceptory.domain.person.Role;

/** Axe looks at every page that there is, in light and in dark; a page that is new and not listed here is a failure. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class EveryPageIT {

    /** A page: who looks at it, where, and something that it alone shows. */
    private record Look(Role who, String path, String shows) {}

    /** By the route's template. */
    private static final Map<String, Look> PAGES = Map.ofEntries(
            Map.entry("", new Look(Role.STUDENT, "", ".project-card")),
            Map.entry("projects", new Look(Role.STUDENT, "projects/{project}", "pc-live")),
            Map.entry("projects/:project/inside", new Look(Role.STUDENT, "projects/{project}/inside", "pc-confusion")),
            Map.entry("models", new Look(Role.STUDENT, "models/{model}", "pre")),
            Map.entry("tokens", new Look(Role.STUDENT, "tokens", "vaadin-text-field")),
            Map.entry("account", new Look(Role.STUDENT, "account", ".ways")),
            Map.entry("account/connect", new Look(Role.STUDENT, "account/connect", "h1")),
            Map.entry("links", new Look(Role.STUDENT, "links/not-yet", "h1")),
            Map.entry("courses", new Look(Role.TUTOR, "courses/{course}", "#invite")),
            Map.entry("activities", new Look(Role.STUDENT, "activities/{activity}", "#begin")),
            Map.entry(
                    "activities/:activity/edit", new Look(Role.TUTOR, "activities/{activity}/edit", "#activity-brief")),
            Map.entry("activities/:activity/class", new Look(Role.TUTOR, "activities/{activity}/class", "tbody tr")),
            Map.entry("submissions", new Look(Role.TUTOR, "submissions/{submission}", "#review-text")),
            Map.entry("service", new Look(Role.ADMIN, "service", ".tiles")),
            Map.entry("service/people", new Look(Role.ADMIN, "service/people", "nav a[aria-current=page]")),
            Map.entry("service/platforms", new Look(Role.ADMIN, "service/platforms", "nav a[aria-current=page]")),
            Map.entry("service/courses", new Look(Role.ADMIN, "service/courses", "nav a[aria-current=page]")),
            Map.entry("service/queue", new Look(Role.ADMIN, "service/queue", "nav a[aria-current=page]")),
            Map.entry("service/audit", new Look(Role.ADMIN, "service/audit", "nav a[aria-current=page]")),
            Map.entry("service/backbones", new Look(Role.ADMIN, "service/backbones", "nav a[aria-current=page]")));

    /** To which a way leads that a test of its own goes. */
    private static final Set<String> BY_A_WAY = Set.of("sign-in", "join", "lti/place");

    private static Given given;

    @Test
    void every_route_is_looked_at() {
        Set<String> looked = new TreeSet<>(PAGES.keySet());
        looked.addAll(BY_A_WAY);
        assertThat(routes()).hasSizeGreaterThan(20).isEqualTo(looked);
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.perceptory.app").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .forEach(type ->
                                routes.add(type.getAnnotationOfType(Route.class).value()));
        return routes;
    }

    private static Stream<String> templates() {
        return PAGES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page(String template, Visitor visitor) {
        Look look = PAGES.get(template);
        Page page = visitor.signIn(given().account(look.who())).page();
        page.navigate(given().fill(look.path()));
        assertThat(page.locator(look.shows()).first()).isVisible();
        assertThat(page.getByText("There is nothing here")).hasCount(0);
        AccessibilityIT.nothingGrave(page);
    }

    @Test
    void the_page_to_sign_in_at(Visitor anybody) {
        anybody.page().navigate("sign-in");
        assertThat(anybody.page().getByLabel("User name")).isVisible();
        AccessibilityIT.nothingGrave(anybody.page());
    }

    @Test
    void the_page_that_asks_whether_to_join(Visitor tutor, Visitor student) {
        Page desk = tutor.signIn(given().tutor()).page();
        desk.navigate(given().fill("courses/{course}"));
        desk.locator("#invite").click();
        Locator link = desk.locator("#join-link input");
        assertThat(link).hasValue(Pattern.compile("http.*/join/.+"));
        AccessibilityIT.nothingGrave(desk);
        Page own = student.signIn(Account.create(Role.STUDENT)).page();
        own.navigate(link.inputValue());
        assertThat(own.locator("#join")).isVisible();
        AccessibilityIT.nothingGrave(own);
    }

    @Test
    void the_page_on_which_a_tutor_chooses_what_a_link_leads_to(Visitor tutor) {
        try (var platform = new FalsePlatform()) {
            platform.signedIn(FalseToken.of(platform, FalseToken.TUTOR)
                    .with(FalseToken.LTI + "message_type", "LtiDeepLinkingRequest")
                    .without(FalseToken.LTI + "resource_link")
                    .with(
                            "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                            Map.of(
                                    "deep_link_return_url",
                                    platform.issuer() + "/return",
                                    "accept_types",
                                    List.of("ltiResourceLink"),
                                    "accept_lineitem",
                                    true,
                                    "data",
                                    "the VLE's own")));
            Page page = tutor.page();
            page.navigate("lti/login?" + Query.of(TestBrowser.login(platform)));
            page.waitForURL(Pattern.compile(".*/lti/place/[0-9a-f-]{36}$"));
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(page.locator("#place-new")).isVisible();
            AccessibilityIT.nothingGrave(page);
        }
    }

    private static synchronized Given given() {
        if (given == null) {
            given = Given.create();
        }
        return given;
    }

    /** A course with an activity for which a student has handed something in, and an admin. */
    private record Given(
            Account student, Account tutor, Account admin, TrainedProject trained, HandedIn handedIn, String course) {

        static Given create() {
            Account student = Account.create(Role.STUDENT);
            Account tutor = Account.create(Role.TUTOR);
            TrainedProject trained = TrainedProject.of(Api.of(student));
            HandedIn handedIn = HandedIn.of(trained);
            PlatformTable.update("""
          insert into membership (course_id, person_id, role, created_at)
          select a.course_id, l.person_id, 'TUTOR', now() from activity a, local_account l where a.id = ? and l.username = ?""", handedIn.activity(), tutor.username());
            String course = PlatformTable.query("select course_id from activity where id = ?", handedIn.activity());
            return new Given(
                    student,
                    tutor,
                    Account.create(Role.ADMIN),
                    trained,
                    handedIn,
                    UUID.fromString(course).toString());
        }

        Account account(Role role) {
            return switch (role) {
                case STUDENT -> student;
                case TUTOR -> tutor;
                case ADMIN -> admin;
            };
        }

        String fill(String path) {
            return handedIn.fill(trained.fill(path)).replace("{course}", course);
        }
    }
}
