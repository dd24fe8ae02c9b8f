package org.philippic.annotate.depparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser runs with and without the vector module, and nobody can tell from its trees. */
class KernelsTest {
    private static final long SEED = 21;

    @TempDir
    Path folder;

    @Test
    void moduleGiven_vectorKernelIsChosen() {
        assertThat(Kernels.fastest()).isInstanceOf(VectorKernel.class);
    }

    @Test
    void vectorAndScalarKernel_sameTrees() {
        Path model = SyntheticModel.write(folder, SEED);
        assertThat(trees(model, new VectorKernel())).isEqualTo(trees(model, new ScalarKernel()));
    }

    @Test
    void jvmWithoutTheModule_sameTrees() throws IOException, InterruptedException {
        Path model = SyntheticModel.write(folder, SEED);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KernelsTest.class.getName(),
                        model.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as("exit code").isZero();
        List<String> expected = new ArrayList<>(List.of(ScalarKernel.class.getSimpleName()));
        expected.addAll(trees(model, new VectorKernel()));
        assertThat(output).usingCharset(StandardCharsets.UTF_8).hasContent(String.join("\n", expected));
    }

    /** Prints the chosen kernel and its trees; run in a JVM of its own. */
    public static void main(String[] args) {
        Kernel kernel = Kernels.fastest();
        System.out.println(kernel.getClass().getSimpleName());
        trees(Path.of(args[0]), kernel).forEach(System.out::println);
    }

    private static List<String> trees(Path model, Kernel kernel) {
        DependencyParser parser = new DependencyParser(ParserModel.load(model), 1L << 20, kernel);
        List<String> trees = new ArrayList<>();
        for (RandomSentences.Tagged sentence : RandomSentences.draw(100, 40, SEED)) {
            Parse parse = parser.parse(sentence.forms(), sentence.tags());
            StringBuilder tree = new StringBuilder();
            for (int i = 0; i < parse.heads().length; i++) {
                tree.append(parse.heads()[i])
                        .append('/')
                        .append(parse.deprels()[i])
                        .append(' ');
            }
            trees.add(tree.toString().trim());
        }
        return trees;
    }
}
