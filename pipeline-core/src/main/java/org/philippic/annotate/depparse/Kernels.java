package org.philippic.annotate.depparse;

/** Chooses the loops that this JVM can run. */
final class Kernels {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTOR_KERNEL = Kernels.class.getPackageName() + ".VectorKernel";

    private Kernels() {}

    /** Explicit vectors where the JVM was started with their module (Spark does so), else plain Java. */
    static Kernel fastest() {
        return ModuleLayer.boot().findModule(MODULE).isPresent() ? vectorKernel() : new ScalarKernel();
    }

    /** By name: a mention in code would ask for the module when this class is linked. */
    private static Kernel vectorKernel() {
        try {
            return (Kernel)
                    Class.forName(VECTOR_KERNEL).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(VECTOR_KERNEL + " is not beside " + Kernels.class.getName(), e);
        }
    }
}
