package org.philippic.settings;

import java.util.ArrayList;
import java.util.List;
import org.philippic.error.UserException;

/** Collects what is wrong with an input, so that a user learns of everything at once. Not thread-safe. */
public final class Problems {
    private final List<String> found = new ArrayList<>();

    /** Adds a problem: what is wrong, with the value. */
    public void add(String problem) {
        found.add(problem);
    }

    /**
     * Throws if any problem was added.
     *
     * @throws UserException with every problem in it
     */
    public void throwIfAny(String what) {
        if (!found.isEmpty()) {
            throw new UserException(what, String.join("; ", found), "'philippic settings' lists all keys and values");
        }
    }
}
