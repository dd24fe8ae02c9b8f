package org.philippic.annotate.depparse;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Chooses the loops that this JVM can run. */
final class Kernels {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTOR_KERNEL = Kernels.class.getPackageName() + ".VectorKernel";

    /** Level of the tiered compilers that is HotSpot's optimising one. */
    private static final int OPTIMISING_LEVEL = 4;

    private Kernels() {}

    /**
     * Explicit vectors where the JVM was started with their module (Spark does so), else plain Java. Vectors are
     * instructions only to the optimising compiler; without it each would be an object.
     */
    static Kernel fastest() {
        return ModuleLayer.boot().findModule(MODULE).isPresent() && optimises() ? vectorKernel() : new ScalarKernel();
    }

    private static boolean optimises() {
        HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return vm != null && vm.getVMOption("TieredStopAtLevel").getValue().equals(String.valueOf(OPTIMISING_LEVEL));
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
