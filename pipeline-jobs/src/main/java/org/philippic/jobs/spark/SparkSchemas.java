package org.philippic.jobs.spark;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.philippic.table.TableSchema;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;

/** Spark schemas of tables, with the sentence of each column as its comment, nested columns included. */
public final class SparkSchemas {
    private SparkSchemas() {}

    /**
     * The Spark schema of a table. Every column is nullable, because Parquet gives it back so; {@link RecordCodec}
     * checks the required ones.
     */
    public static StructType of(TableSchema schema) {
        return new StructType(schema.columns().stream()
                .map(column -> new StructField(
                        column.name(),
                        type(column.type()),
                        true,
                        new MetadataBuilder().putString("comment", column.doc()).build()))
                .toArray(StructField[]::new));
    }

    private static DataType type(ColumnType type) {
        if (type instanceof ListOf list) {
            return DataTypes.createArrayType(type(list.element()), true);
        } else if (type instanceof Struct struct) {
            return of(struct.schema());
        }
        return switch ((Scalar) type) {
            case STRING -> DataTypes.StringType;
            case INT -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
        };
    }
}
