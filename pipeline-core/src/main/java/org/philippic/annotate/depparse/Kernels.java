package org.philippic.annotate.depparse;

/** Chooses the loops that this JVM can run. */
final class Kernels {
    private Kernels() {}

    static Kernel fastest() {
        return new ScalarKernel();
    }
}
