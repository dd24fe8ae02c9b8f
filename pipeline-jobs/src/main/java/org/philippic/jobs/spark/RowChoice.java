package org.philippic.jobs.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.Column;

/**
 * Which rows of a table are read, said to Spark and to Parquet alike; both pass over parts of files that can hold none.
 *
 * @param forSpark the condition as Spark has it
 * @param forParquet the same as Parquet has it
 */
public record RowChoice(Column forSpark, FilterCompat.Filter forParquet) {
    /** All rows. */
    public static final RowChoice ALL = new RowChoice(lit(true), FilterCompat.NOOP);

    /** Rows whose text in a column begins so. */
    public static RowChoice startingWith(String column, String prefix) {
        return new RowChoice(
                col(column).startsWith(prefix),
                FilterCompat.get(FilterApi.userDefined(FilterApi.binaryColumn(column), new StartsWith(prefix))));
    }

    /** Rows whose text in a column is one of several; none gives no rows. */
    public static RowChoice among(String column, Collection<String> texts) {
        return texts.isEmpty()
                ? startingWith(column, "\uFFFF")
                : new RowChoice(
                        col(column).isInCollection(texts),
                        FilterCompat.get(FilterApi.in(
                                FilterApi.binaryColumn(column),
                                texts.stream().map(Binary::fromString).collect(Collectors.toSet()))));
    }

    private static final class StartsWith extends UserDefinedPredicate<Binary> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final byte[] prefix;

        StartsWith(String prefix) {
            this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean keep(Binary value) {
            return value != null && compare(value) == 0;
        }

        @Override
        public boolean canDrop(Statistics<Binary> statistics) {
            return compare(statistics.getMax()) < 0 || compare(statistics.getMin()) > 0;
        }

        @Override
        public boolean inverseCanDrop(Statistics<Binary> statistics) {
            return compare(statistics.getMin()) == 0 && compare(statistics.getMax()) == 0;
        }

        /** Whether the beginning of a value comes before (below 0), is (0) or comes after the prefix, by its bytes. */
        private int compare(Binary value) {
            byte[] bytes = value.getBytesUnsafe();
            return Arrays.compareUnsigned(bytes, 0, Math.min(prefix.length, bytes.length), prefix, 0, prefix.length);
        }
    }
}
