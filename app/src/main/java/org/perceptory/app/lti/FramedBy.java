package org.perceptory.app.lti;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.perceptory.domain.lti.Address;

/**
 * Sites that may show one answer in a frame though no platform of theirs is registered, or not yet: a page that says
 * how a registration or a launch ended, with nothing to press and nothing of anybody. Where it stood in an empty frame,
 * nobody would know why.
 */
public final class FramedBy {

    private static final String KEY = FramedBy.class.getName();
    private static final String POSTED = KEY + ".posted";
    private static final List<String> ASKERS = List.of("openid_configuration", "iss");

    private FramedBy() {}

    /** Lets this answer be shown by the page that led here, and by the platform that the request names. */
    public static void allowAsker(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.put(
                KEY,
                sites(request.getHeader("Referer"), request.getHeader("Origin"), request.query(), context.get(POSTED)));
    }

    /**
     * By what a request says of where it comes from, in whichever way it does.
     *
     * @param origin what a browser tells of a form that another site's page posts
     * @param query null for none
     * @param posted null for none
     */
    static List<String> sites(String referrer, String origin, String query, FormBody posted) {
        Stream<String> led = Stream.of(referrer, origin).filter(Objects::nonNull);
        Stream<String> named = Stream.concat(query(query).stream(), Stream.ofNullable(posted))
                .flatMap(fields -> ASKERS.stream().flatMap(name -> fields.get(name).stream()));
        return Stream.concat(led, named)
                .flatMap(address -> origin(address).stream())
                .distinct()
                .toList();
    }

    /** A request that is posted names its platform in its body, which is read once: whoever reads it says so. */
    public static void posted(RoutingContext context, FormBody form) {
        context.put(POSTED, form);
    }

    private static Optional<FormBody> query(String query) {
        try {
            return Optional.of(FormBody.parse(query));
        } catch (LtiRefusedException malformed) {
            return Optional.empty(); // Such a query names nobody.
        }
    }

    /** The site whose page led here, where the browser tells it. */
    public static Optional<String> referrer(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Referer")).flatMap(FramedBy::origin);
    }

    /** Those that this answer may be shown by beside registered platforms. */
    public static List<String> of(RoutingContext context) {
        List<String> allowed = context.get(KEY);
        return allowed == null ? List.of() : allowed;
    }

    /** Nothing but scheme, host and port of what outsiders wrote comes into a header. */
    private static Optional<String> origin(String address) {
        return Optional.of(address).filter(Address::isOne).map(Address::origin);
    }
}
