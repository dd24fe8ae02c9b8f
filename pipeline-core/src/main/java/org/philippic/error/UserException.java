package org.philippic.error;

/**
 * A mistake of the user: a wrong path, a wrong setting, a missing model. Its message says what could not be done, why,
 * and how to mend it, in one or two lines; it is printed without a stack trace and ends the program with exit code 2.
 * Everything else that is thrown is our bug.
 */
public final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what what could not be done, naming the value at fault: "Cannot read collection 'x'"
     * @param why the cause: "the folder does not exist"
     * @param how the mend, naming the next command or the accepted values: "give an existing folder or file"
     */
    public UserException(String what, String why, String how) {
        super(what + ": " + why + "; " + how + ".");
    }

    /** As above, keeping the exception that led to it for {@code --stacktrace}. */
    public UserException(String what, String why, String how, Throwable cause) {
        super(what + ": " + why + "; " + how + ".", cause);
    }
}
