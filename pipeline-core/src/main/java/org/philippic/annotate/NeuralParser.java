package org.philippic.annotate;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Path;
import java.util.List;

/** CoreNLP's own run of its neural transition-based parser (Chen and Manning 2014). */
final class NeuralParser implements SentenceParser {
    private final DependencyParser parser;

    NeuralParser(Path model) {
        parser = DependencyParser.loadFromModelFile(model.toString());
    }

    @Override
    public Tree parse(List<CoreLabel> words) {
        CoreMap sentence = new ArrayCoreMap(1);
        sentence.set(CoreAnnotations.TokensAnnotation.class, words);
        GrammaticalStructure structure = parser.predict(sentence);
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        for (TypedDependency arc : structure.typedDependencies()) {
            int dependent = arc.dep().index() - 1;
            heads[dependent] = arc.gov().index();
            relations[dependent] = arc.reln().toString();
        }
        return new Tree(heads, relations);
    }
}
