package org.perceptory.domain.person;

/**
 * What an issuer tells of somebody; empty where it tells nothing.
 *
 * @param subject who they are, by the issuer's opaque id; never empty
 * @param userName what they sign in with there: a name for who has no other
 */
public record PersonClaims(String subject, String name, String userName, String email) {}
