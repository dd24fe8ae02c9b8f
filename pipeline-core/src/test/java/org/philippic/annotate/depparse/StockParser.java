package org.philippic.annotate.depparse;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.TypedDependency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CoreNLP's own parser over the same model file: what ours is compared with. */
final class StockParser {
    private final edu.stanford.nlp.parser.nndep.DependencyParser parser;

    StockParser(Path model) {
        parser = edu.stanford.nlp.parser.nndep.DependencyParser.loadFromModelFile(model.toString());
    }

    Parse parse(String[] forms, String[] tags) {
        List<CoreLabel> tokens = new ArrayList<>();
        for (int i = 0; i < forms.length; i++) {
            CoreLabel token = new CoreLabel();
            token.setWord(forms[i]);
            token.setValue(forms[i]);
            token.setTag(tags[i]);
            token.setIndex(i + 1);
            tokens.add(token);
        }
        int[] heads = new int[forms.length];
        String[] deprels = new String[forms.length];
        for (TypedDependency arc : parser.predict(tokens).typedDependencies()) {
            heads[arc.dep().index() - 1] = arc.gov().index();
            deprels[arc.dep().index() - 1] = arc.reln().toString();
        }
        return new Parse(heads, deprels);
    }
}
