package io.journeydb.evaluation.metric;

/** From where to where a value may reasonably be. */
public record Interval(double low, double high) {}
