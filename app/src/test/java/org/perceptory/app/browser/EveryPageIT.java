package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/**
 * Axe looks at every view that there is, in light and in dark; a view that is new and not listed here is a failure.
 * What has no route of its own is looked at by name: here, and what stands in a VLE's frame by {@link FrameIT}.
 */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class EveryPageIT {

    /** A page: who looks at it, where, and something that it alone shows. */
    private record Look(Role who, String path, Function<Page, Locator> shows) {}

    /** By the route's template. */
    private static final Map<String, Look> PAGES = Map.ofEntries(
            Map.entry("", new Look(Role.STUDENT, "", page -> new HomePage(page).projects())),
            Map.entry("projects", new Look(Role.STUDENT, "projects/{project}", page -> new StudioPage(page).live())),
            Map.entry(
                    "projects/:project/inside",
                    new Look(Role.STUDENT, "projects/{project}/inside", page -> new InsidePage(page).confusion())),
            Map.entry(
                    "projects/:project/models",
                    new Look(Role.STUDENT, "projects/{project}/models", page -> new HistoryPage(page).versions())),
            Map.entry(
                    "projects/:project/models/compare",
                    new Look(Role.STUDENT, "projects/{project}/models/compare", EveryPageIT::mainHeading)),
            Map.entry("models", new Look(Role.STUDENT, "models/{model}", page -> new ModelPage(page).example())),
            Map.entry("tokens", new Look(Role.STUDENT, "tokens", page -> new TokensPage(page).purpose())),
            Map.entry(
                    "account",
                    new Look(
                            Role.STUDENT,
                            "account",
                            page -> AccountPage.arrive(page).ways())),
            Map.entry("account/connect", new Look(Role.STUDENT, "account/connect", EveryPageIT::mainHeading)),
            Map.entry("links", new Look(Role.STUDENT, "links/not-yet", EveryPageIT::mainHeading)),
            Map.entry(
                    "courses",
                    new Look(
                            Role.TUTOR,
                            "courses/{course}",
                            page -> CoursePage.arrive(page).inviteButton())),
            Map.entry(
                    "activities",
                    new Look(
                            Role.STUDENT,
                            "activities/{activity}",
                            page -> ActivityPage.arrive(page).beginButton())),
            Map.entry(
                    "activities/:activity/edit",
                    new Look(
                            Role.TUTOR,
                            "activities/{activity}/edit",
                            page -> ActivityEditorPage.arrive(page).brief())),
            Map.entry(
                    "activities/:activity/class",
                    new Look(Role.TUTOR, "activities/{activity}/class", page -> new ClassPage(page).row())),
            Map.entry(
                    "activities/:activity/statistics",
                    new Look(Role.TUTOR, "activities/{activity}/statistics", EveryPageIT::mainHeading)),
            Map.entry(
                    "submissions",
                    new Look(
                            Role.TUTOR,
                            "submissions/{submission}",
                            page -> ReviewPage.arrive(page).text())),
            Map.entry("service", new Look(Role.ADMIN, "service", page -> new ServicePage(page).tiles())),
            Map.entry("service/people", ofService("people")),
            Map.entry("service/platforms", ofService("platforms")),
            Map.entry("service/courses", ofService("courses")),
            Map.entry("service/queue", ofService("queue")),
            Map.entry("service/audit", ofService("audit")),
            Map.entry("service/limits", ofService("limits")),
            Map.entry("service/backbones", ofService("backbones")));

    /** To which a way leads that a test of its own goes. */
    private static final Set<String> BY_A_WAY = Set.of("sign-in", "join", "invited", "lti/place");

    private static CourseWithWork given;

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

    private static Look ofService(String name) {
        return new Look(Role.ADMIN, "service/" + name, page -> new ServicePage(page).current());
    }

    private static Locator mainHeading(Page page) {
        return new OpenPage(page).mainHeading();
    }

    private static Stream<String> templates() {
        return PAGES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page(String template, Visitor visitor) {
        Look look = PAGES.get(template);
        visitor.signIn(given().account(look.who()));
        OpenPage page = visitor.open(given().fill(look.path()));
        assertThat(look.shows().apply(page.page()).first()).isVisible();
        assertThat(page.nothingHere()).hasCount(0);
        page.isAccessible();
    }

    @Test
    void the_page_to_sign_in_at(Visitor anybody) {
        SignInPage door = SignInPage.open(anybody.page());
        assertThat(door.username()).isVisible();
        door.isAccessible();
    }

    @Test
    void the_page_where_there_is_nothing(Visitor student) {
        OpenPage page = student.signIn(given().student()).open("nowhere");
        assertThat(page.nothingHere()).isVisible();
        page.isAccessible();
    }

    @Test
    void the_page_that_refuses_what_comes_from_a_vle(Visitor anybody) {
        OpenPage page = anybody.open("lti/login?iss=https://vle.example");
        assertThat(page.heading("This did not open")).isVisible();
        page.isAccessible();
    }

    @Test
    void the_page_that_asks_whether_to_join(Visitor tutor, Visitor student) {
        tutor.signIn(given().tutor()).open(given().fill("courses/{course}"));
        CoursePage course = CoursePage.arrive(tutor.page());
        String link = course.invite();
        course.isAccessible();
        student.signIn(Account.create(Role.STUDENT));
        JoinPage join = JoinPage.open(student.page(), link);
        assertThat(join.joinButton()).isVisible();
        join.isAccessible();
    }

    @Test
    void the_page_on_which_a_tutor_chooses_what_a_link_leads_to(Visitor tutor) {
        try (var platform = new FalsePlatform()) {
            platform.signedIn(FalseToken.of(platform, FalseToken.TUTOR).askingForALink(platform));
            PlacePage page = PlacePage.come(tutor.page(), platform);
            assertThat(page.placeNew()).isVisible();
            page.isAccessible();
        }
    }

    private static synchronized CourseWithWork given() {
        if (given == null) {
            given = CourseWithWork.create();
        }
        return given;
    }
}
