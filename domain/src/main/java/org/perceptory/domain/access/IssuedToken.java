package org.perceptory.domain.access;

/** @param secret {@code pct_} and 43 characters; shown to the person once and kept nowhere */
public record IssuedToken(AccessToken token, String secret) {}
