package org.philippic.annotate.depparse;

import org.philippic.jvm.ExplicitVectors;

/** Chooses the loops that this JVM can run. */
final class Kernels {
    private static final String VECTOR_KERNEL = Kernels.class.getPackageName() + ".VectorKernel";

    private Kernels() {}

    /** Explicit vectors where this JVM can run them, else plain Java. */
    static Kernel fastest() {
        return ExplicitVectors.or(VECTOR_KERNEL, Kernel.class, ScalarKernel::new);
    }
}
