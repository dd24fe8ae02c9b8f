package org.philippic.jvm;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** Chooses between loops in explicit vectors, which not every JVM can run, and loops in plain Java. */
public final class ExplicitVectors {
    private static final String MODULE = "jdk.incubator.vector";

    /** Level of the tiered compilers that is HotSpot's optimising one. */
    private static final int OPTIMISING_LEVEL = 4;

    private ExplicitVectors() {}

    /**
     * Explicit vectors where the JVM was started with their module (Spark does so), else plain Java. Vectors are
     * instructions only to the optimising compiler; without it each would be an object.
     *
     * @param vectorLoops name of the class that uses the module, which has a constructor without parameters; a mention
     *     in code would ask for the module when the mentioning class is linked
     * @param loops what both are
     * @throws IllegalStateException if the class is not there
     */
    public static <T> T or(String vectorLoops, Class<T> loops, Supplier<? extends T> plain) {
        return ModuleLayer.boot().findModule(MODULE).isPresent() && optimises()
                ? made(vectorLoops, loops)
                : plain.get();
    }

    private static boolean optimises() {
        HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return vm != null && vm.getVMOption("TieredStopAtLevel").getValue().equals(String.valueOf(OPTIMISING_LEVEL));
    }

    private static <T> T made(String name, Class<T> loops) {
        try {
            var constructor = Class.forName(name, true, loops.getClassLoader()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return loops.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " is not beside " + loops.getName(), e);
        }
    }
}
