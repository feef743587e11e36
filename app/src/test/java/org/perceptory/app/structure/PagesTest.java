package org.perceptory.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.access.ApiView;
import org.perceptory.app.access.TokensView;
import org.perceptory.app.account.AccountView;
import org.perceptory.app.account.ConnectView;
import org.perceptory.app.activity.ActivityView;
import org.perceptory.app.activity.EditorView;
import org.perceptory.app.address.PageAddress;
import org.perceptory.app.address.Pages;
import org.perceptory.app.admin.ServiceView;
import org.perceptory.app.course.CourseView;
import org.perceptory.app.course.JoinView;
import org.perceptory.app.history.CompareView;
import org.perceptory.app.history.HistoryView;
import org.perceptory.app.home.HomeView;
import org.perceptory.app.inside.InsideView;
import org.perceptory.app.lti.link.LinkView;
import org.perceptory.app.lti.place.PlaceView;
import org.perceptory.app.review.ClassView;
import org.perceptory.app.review.ReviewView;
import org.perceptory.app.statistics.StatisticsView;
import org.perceptory.app.studio.StudioView;

/** The addresses by which pages lead to each other are those at which the pages are. */
class PagesTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    static Arguments[] pages() {
        return new Arguments[] {
            Arguments.of(Pages.home(), HomeView.class),
            Arguments.of(Pages.studio(ID), StudioView.class),
            Arguments.of(Pages.inside(ID), InsideView.class),
            Arguments.of(Pages.models(ID), HistoryView.class),
            Arguments.of(Pages.comparison(ID), CompareView.class),
            Arguments.of(Pages.api(ID), ApiView.class),
            Arguments.of(Pages.tokens(), TokensView.class),
            Arguments.of(Pages.account(), AccountView.class),
            Arguments.of(Pages.connect(), ConnectView.class),
            Arguments.of(Pages.join(ID.toString()), JoinView.class),
            Arguments.of(Pages.link(ID), LinkView.class),
            Arguments.of(Pages.place(ID), PlaceView.class),
            Arguments.of(Pages.course(ID), CourseView.class),
            Arguments.of(Pages.activity(ID), ActivityView.class),
            Arguments.of(Pages.activityEditor(ID), EditorView.class),
            Arguments.of(Pages.classOf(ID), ClassView.class),
            Arguments.of(Pages.statisticsOf(ID), StatisticsView.class),
            Arguments.of(Pages.review(ID), ReviewView.class),
            Arguments.of(Pages.service(), ServiceView.class),
        };
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leads_to_the_page_of_its_name(PageAddress address, Class<? extends Component> page) {
        String route = page.getAnnotation(Route.class).value().replaceAll(":\\w+", ID.toString());
        assertThat(address.path()).isEqualTo(HasUrlParameter.class.isAssignableFrom(page) ? route + "/" + ID : route);
    }
}
