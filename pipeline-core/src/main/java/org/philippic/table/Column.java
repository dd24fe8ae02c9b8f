package org.philippic.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents one column of a table. Every component of a row record carries it; the Spark schema, the Parquet column
 * comments, {@code docs/tables.md} and the golden DDL are all read from here and from nowhere else.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {
    /** One sentence: what the column holds, with unit and value range. */
    String value();

    /** True where a row may lack the value; a missing value in any other column is a bug and fails the write. */
    boolean optional() default false;
}
