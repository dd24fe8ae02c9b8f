package org.philippic.settings;

import java.io.Serializable;

/** Settings of the rhetoric scores; see {@code philippic.rhetoric} in {@code reference.conf}. */
public record RhetoricSettings(int passageWords, boolean network) implements Serializable {}
