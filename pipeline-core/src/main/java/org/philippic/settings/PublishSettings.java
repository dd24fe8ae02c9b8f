package org.philippic.settings;

import java.io.Serializable;

/** Settings of publishing; see {@code philippic.publish} in {@code reference.conf}. */
public record PublishSettings(double maxRejectShare) implements Serializable {
    public PublishSettings {
        if (!(maxRejectShare >= 0 && maxRejectShare <= 1)) {
            throw new IllegalArgumentException(
                    "publish.max-reject-share is " + maxRejectShare + ", not a share from 0 to 1");
        }
    }
}
