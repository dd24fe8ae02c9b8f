package org.philippic.settings;

import java.io.Serializable;

/** Settings of publishing; see {@code philippic.publish} in {@code reference.conf}. */
public record PublishSettings(double maxRejectShare) implements Serializable {}
