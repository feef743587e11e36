package org.perceptory.app.lti.registration;

/**
 * VLEs whose addresses follow from where they are and what they call us. Sources: their own pages and sources, as
 * docs/vle.md tells step by step; where one shows an address that follows from nothing (a number of the tool), it is
 * left out.
 */
public enum KnownVle {
    MOODLE(
            "{site}",
            "{site}/mod/lti/auth.php",
            "{site}/mod/lti/token.php",
            "",
            "{site}/mod/lti/certs.php",
            Pages.OF_ITS_OWN),
    /** As Instructure hosts it: one issuer for all schools, each with pages on a host of its own. */
    CANVAS(
            "https://canvas.instructure.com",
            "https://sso.canvaslms.com/api/lti/authorize_redirect",
            "https://sso.canvaslms.com/login/oauth2/token",
            "https://canvas.instructure.com/login/oauth2/token",
            "https://sso.canvaslms.com/api/lti/security/jwks",
            Pages.OF_THE_SCHOOL),
    BRIGHTSPACE(
            "{site}",
            "{site}/d2l/lti/authenticate",
            "https://auth.brightspace.com/core/connect/token",
            "https://api.brightspace.com/auth/token",
            "{site}/d2l/.well-known/jwks",
            Pages.OF_ITS_OWN),
    /** One issuer for all schools, as Canvas. */
    BLACKBOARD(
            "https://blackboard.com",
            "https://developer.blackboard.com/api/v1/gateway/oidcauth",
            "https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken",
            "",
            "https://developer.blackboard.com/api/v1/management/applications/{client}/jwks.json",
            Pages.OF_THE_SCHOOL),
    SAKAI("{site}", "{site}/imsoidc/lti13/oidc_auth", "", "", "{site}/imsblis/lti13/keyset", Pages.OF_ITS_OWN),
    OPEN_EDX("{site}", "{site}/api/lti_consumer/v1/launch/", "", "", "", Pages.OF_ITS_OWN);

    /** Whose host the pages are on that show us. */
    private enum Pages {
        OF_ITS_OWN,
        OF_THE_SCHOOL
    }

    /** What follows; each empty where it does not. */
    public record Addresses(
            String issuer, String authorization, String token, String audience, String keys, String frames) {}

    private final Addresses templates;

    KnownVle(String issuer, String authorization, String token, String audience, String keys, Pages pages) {
        String frames = pages == Pages.OF_THE_SCHOOL ? "{site}" : "";
        templates = new Addresses(issuer, authorization, token, audience, keys, frames);
    }

    /**
     * @param site where it is, such as {@code https://vle.example/moodle}; empty where that is not known yet
     * @param client the id that it gave us; empty where that is not known yet
     */
    public Addresses addresses(String site, String client) {
        String root = site.replaceFirst("/+$", "");
        return new Addresses(
                fill(templates.issuer, root, client),
                fill(templates.authorization, root, client),
                fill(templates.token, root, client),
                fill(templates.audience, root, client),
                fill(templates.keys, root, client),
                fill(templates.frames, root, client));
    }

    private static String fill(String template, String site, String client) {
        boolean unknown =
                template.contains("{site}") && site.isEmpty() || template.contains("{client}") && client.isEmpty();
        return unknown ? "" : template.replace("{site}", site).replace("{client}", client);
    }
}
