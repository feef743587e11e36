package org.perceptory.domain.person;

/**
 * Who a sign-in service says that somebody is.
 *
 * @param name empty where it does not say
 * @param email empty where it does not say; tells nobody apart
 * @param role what its claims give; null for nothing
 */
public record Vouched(String issuer, String subject, String name, String email, Role role) {}
