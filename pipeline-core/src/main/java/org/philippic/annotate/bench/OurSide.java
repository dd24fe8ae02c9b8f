package org.philippic.annotate.bench;

import java.nio.file.Path;
import java.util.List;
import org.philippic.annotate.models.ModelStore;

/** The product's core in a JVM of its own. */
final class OurSide implements Side {
    private final String lang;
    private final ModelStore store;
    private final Path work;

    OurSide(String lang, ModelStore store, Path work) {
        this.lang = lang;
        this.store = store;
        this.work = work;
    }

    @Override
    public String mainClass(BenchLayer layer) {
        return BenchWorker.class.getName();
    }

    @Override
    public List<Path> jars(BenchLayer layer) {
        return List.of();
    }

    @Override
    public List<String> arguments(BenchLayer layer, Path input) {
        return List.of(layer.label(), lang, store.dir().toString(), input.toString(), work.toString());
    }

    @Override
    public List<List<ConllFile.Token>> output(BenchLayer layer, Path document) {
        Path file = BenchWorker.output(work, document);
        return layer == BenchLayer.PARSER ? ConllFile.readParsed(file) : ConllFile.readAnnotated(file);
    }
}
