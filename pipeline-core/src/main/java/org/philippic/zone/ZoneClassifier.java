package org.philippic.zone;

import java.util.List;

/** Gives every paragraph of a page its kind by running the rules in order; what none claims is body. Thread-safe. */
final class ZoneClassifier {
    /** The order matters: a rule reads what those before it decided. */
    static final List<ZoneRule> RULES = List.of(
            new LibraryRule(),
            new FurnitureRule(),
            new TableRule(),
            new TocRule(),
            new BoilerplateRule(),
            new EditorialRule(),
            new HeadRule(),
            new ApparatusRule(),
            new FootnoteRule(),
            new BlockquoteRule(),
            new SignatureRule(),
            new HeadingRule());

    void classify(Page page) {
        RULES.forEach(rule -> rule.apply(page));
        for (int i = 0; i < page.size(); i++) {
            if (page.open(i)) {
                boolean leftOut = i > 0
                        && page.kind(i - 1) == ZoneKind.BLOCKQUOTE
                        && FurnitureRule.isEllipsis(page.get(i).text());
                page.set(i, leftOut ? ZoneKind.BLOCKQUOTE : ZoneKind.BODY);
            }
        }
    }
}
