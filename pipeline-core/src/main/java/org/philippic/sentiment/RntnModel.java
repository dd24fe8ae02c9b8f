package org.philippic.sentiment;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.parser.lexparser.TreeBinarizer;
import edu.stanford.nlp.parser.lexparser.TreebankLangParserParams;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.philippic.annotate.models.ModelObjects;
import org.philippic.error.UserException;
import org.philippic.model.Token;

/**
 * CoreNLP's recursive neural tensor network for English sentiment (R. Socher et al., EMNLP 2013) over its shift-reduce
 * constituency parse, driven without a CoreNLP pipeline from tokens that are tagged already. Thread-safe.
 */
public final class RntnModel {
    private static final int CLASSES = 5;

    private final ShiftReduceParser parser;
    private final SentimentModel network;
    private final TreeBinarizer binarizer;
    private final CollapseUnaryTransformer unaries = new CollapseUnaryTransformer();

    private RntnModel(ShiftReduceParser parser, SentimentModel network) {
        this.parser = parser;
        this.network = network;
        TreebankLangParserParams params = parser.getTLPParams();
        this.binarizer = TreeBinarizer.simpleTreeBinarizer(params.headFinder(), params.treebankLanguagePack());
    }

    /**
     * Loads both models, about 400 MB of heap.
     *
     * @param parser CoreNLP's {@code englishSR.ser.gz}
     * @param network CoreNLP's {@code sentiment.ser.gz}
     * @throws UserException naming the file that is missing
     */
    public static RntnModel load(Path parser, Path network) {
        return new RntnModel(
                ModelObjects.read(existing(parser), objects -> (ShiftReduceParser) objects.readObject()),
                ModelObjects.read(existing(network), objects -> (SentimentModel) objects.readObject()));
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(
                    "Cannot load the English sentiment model",
                    "there is no file '" + file + "'",
                    "install it with 'philippic models install en', or use --profile fast");
        }
        return file;
    }

    /**
     * Probabilities of very negative, negative, neutral, positive and very positive for a sentence.
     *
     * @param tokens the words with their Penn Treebank tags as {@code xpos}, at least one
     */
    double[] probabilities(List<Token> tokens) {
        List<CoreLabel> words = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            CoreLabel word = new CoreLabel();
            word.setWord(token.form());
            word.setValue(token.form());
            word.setTag(token.xpos());
            word.setIndex(token.tokenId());
            words.add(word);
        }
        Tree tree = unaries.transformTree(binarizer.transformTree(parser.apply(words)));
        if (tree.isLeaf() || tree.children().length == 0) {
            return uniform();
        }
        Trees.convertToCoreLabels(tree);
        new SentimentCostAndGradient(network, null).forwardPropagateTree(tree);
        double[] probabilities = new double[CLASSES];
        var predictions = RNNCoreAnnotations.getPredictions(tree);
        for (int i = 0; i < CLASSES; i++) {
            probabilities[i] = predictions.get(i);
        }
        return probabilities;
    }

    private static double[] uniform() {
        return new double[] {0.2, 0.2, 0.2, 0.2, 0.2};
    }
}
