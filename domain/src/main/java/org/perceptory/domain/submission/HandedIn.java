package org.perceptory.domain.submission;

import java.util.UUID;

/** Something was handed in, and drafts of what was before are with it; told inside the transaction that does so. */
public record HandedIn(UUID submission) {}
