package org.philippic.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StanceTrainerTest {
    @Test
    void fit_separableClasses_areLearnedAndSurviveTheirFile() {
        Random random = new Random(7);
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double[] row = new double[TargetFeatures.NAMES.size()];
            int label = i % 3;
            row[0] = (label == 2 ? 2 : 0) + random.nextGaussian() * 0.2;
            row[1] = (label == 0 ? 2 : 0) + random.nextGaussian() * 0.2;
            features.add(row);
            labels.add(label);
        }
        StanceModel model = new StanceTrainer(0.001).fit(features, labels);
        StanceModel read = StanceModel.parse(model.toLines());
        for (int i = 0; i < features.size(); i++) {
            Stance stance = read.stance(features.get(i));
            assertThat(stance.label()).isEqualTo(StanceModel.LABELS.get(labels.get(i)));
            assertThat(stance.score()).isBetween(-1.0, 1.0);
        }
        assertThat(new StanceTrainer(0.001).fit(features, labels).toLines()).isEqualTo(model.toLines());
    }
}
