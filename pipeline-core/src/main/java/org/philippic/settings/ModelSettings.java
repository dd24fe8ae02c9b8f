package org.philippic.settings;

import java.io.Serializable;

/** Settings of the model store; see {@code philippic.models} in {@code reference.conf}. */
public record ModelSettings(String dir) implements Serializable {}
