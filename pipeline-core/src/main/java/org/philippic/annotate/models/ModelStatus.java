package org.philippic.annotate.models;

/** Whether a model file is in the model folder. */
public record ModelStatus(ModelFile file, State state) {
    /** CORRUPT: there with the right size, but with other content than the catalogue says. */
    public enum State {
        INSTALLED,
        MISSING,
        CORRUPT
    }
}
