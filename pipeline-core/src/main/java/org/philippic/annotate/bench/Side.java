package org.philippic.annotate.bench;

import java.nio.file.Path;
import java.util.List;

/** One of the two programs that are compared: how it is started and what it wrote. */
interface Side {
    String mainClass(BenchLayer layer);

    /** Jars that the program needs for a layer beyond those of the benchmark itself. */
    List<Path> jars(BenchLayer layer);

    /** @param input the file of tagged sentences for {@link BenchLayer#PARSER}, else a file with a list of documents */
    List<String> arguments(BenchLayer layer, Path input);

    /** What the last run made of a document, or of the file of tagged sentences. */
    List<List<ConllFile.Token>> output(BenchLayer layer, Path document);
}
