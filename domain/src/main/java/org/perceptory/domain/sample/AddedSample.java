package org.perceptory.domain.sample;

/** @param created false where the sample stood there already, from an earlier try of the same client */
public record AddedSample(SampleView sample, boolean created) {}
