package org.perceptory.app.admin;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.lti.platform.PublicAddress;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Address;
import org.perceptory.domain.lti.PlatformId;
import org.perceptory.domain.project.LabelName;

/** What is wrong with what somebody writes into a field of a platform, in words to stand beside it. */
final class PlatformRules {

    static final Set<String> MAY_BE_EMPTY = Set.of("deployments", "audience", "frames");

    /** What people put between several, as they paste it from elsewhere: hard blanks, too. */
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

    private final PublicAddress addresses;
    private final Set<String> known;
    private final Map<String, Function<String, Optional<String>>> rules = Map.of(
            "name", PlatformRules::name,
            "issuer", this::address,
            "client", PlatformRules::id,
            "authorization", this::address,
            "token", this::address,
            "keys", this::address,
            "deployments", ids -> first(deployments(ids), PlatformRules::id),
            "audience", PlatformRules::id,
            "frames", sites -> first(parts(sites), this::address));

    /** @param known deployments that are listed already, by launches too, whatever signs they are made of */
    PlatformRules(PublicAddress addresses, Set<String> known) {
        this.addresses = addresses;
        this.known = known.stream().map(String::strip).collect(toUnmodifiableSet());
    }

    /** Empty where nothing is wrong. @param anyDeployment whether none need be listed */
    Optional<String> problem(String field, String value, boolean anyDeployment) {
        if (!value.isEmpty()) {
            try {
                return rules.get(field).apply(value);
            } catch (RefusedException refusal) {
                return Optional.of(Refusals.sentence(refusal));
            }
        }
        if (field.equals("deployments") && !anyDeployment) {
            return Optional.of(Text.of("platforms.deployments.none"));
        }
        return MAY_BE_EMPTY.contains(field) ? Optional.empty() : Optional.of(Text.of("platforms.needed"));
    }

    /** What stands in a field of several, one a line or with commas, semicolons or blanks between them. */
    static List<String> parts(String text) {
        return BETWEEN.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
    }

    /** As {@link #parts}, but a line that is one of those that are known is that one, whatever stands in it. */
    List<String> deployments(String text) {
        return text.lines()
                .map(String::strip)
                .flatMap(line -> known.contains(line) ? Stream.of(line) : parts(line).stream())
                .toList();
    }

    private static Optional<String> first(List<String> parts, Function<String, Optional<String>> rule) {
        return parts.stream().map(rule).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> name(String text) {
        new LabelName(text);
        return Optional.empty();
    }

    private static Optional<String> id(String text) {
        PlatformId.of(text);
        return Optional.empty();
    }

    private Optional<String> address(String text) {
        String address = Address.of(text);
        return addresses
                .trouble(URI.create(address))
                .map(trouble -> Text.of("platforms.address." + trouble, Address.origin(address)));
    }
}
