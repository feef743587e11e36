package org.perceptory.app.lti.message;

/** The names of LTI's claims (LTI Core 1.3, section 5; Deep Linking 2.0; NRPS 2.0; AGS 2.0). */
public final class Claim {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    public static final String MESSAGE_TYPE = LTI + "message_type";
    public static final String VERSION = LTI + "version";
    public static final String DEPLOYMENT = LTI + "deployment_id";
    public static final String TARGET = LTI + "target_link_uri";
    public static final String ROLES = LTI + "roles";
    public static final String CONTEXT = LTI + "context";
    public static final String RESOURCE_LINK = LTI + "resource_link";
    public static final String CUSTOM = LTI + "custom";
    public static final String FOR_USER = LTI + "for_user";
    public static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    public static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    public static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    public static final String DATA = "https://purl.imsglobal.org/spec/lti-dl/claim/data";
    public static final String CONTENT_ITEMS = "https://purl.imsglobal.org/spec/lti-dl/claim/content_items";

    /** A custom parameter of ours: the platform puts the links in it that the launched one is a copy of. */
    public static final String LINK_HISTORY = "link_history";

    private Claim() {}
}
