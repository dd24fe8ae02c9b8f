package edu.stanford.nlp.tagger.maxent;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import org.philippic.annotate.models.ModelObjects;

/**
 * Walks over the file of a {@link MaxentTagger} as far as it holds serialised Java objects. The tagger opens its own
 * streams of objects, which nobody can put a filter on; this walk opens the caller's. It stands in CoreNLP's package
 * because the parts between the objects are visible there only.
 */
public final class TaggerObjects {
    private TaggerObjects() {}

    /** Reads the objects of a tagger's file and drops them. */
    public static void walk(InputStream file, ModelObjects.Opening objects) throws IOException, ClassNotFoundException {
        DataInputStream content = new DataInputStream(file);
        TaggerConfig config = (TaggerConfig) objects.open(content).readObject();
        content.readInt();
        content.readInt();
        new Dictionary().read(content);
        new TTags(config.getLang()).read(content);
        ObjectInputStream extractors = objects.open(content);
        extractors.readObject();
        extractors.readObject();
    }
}
