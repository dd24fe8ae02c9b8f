package org.philippic.jobs.testing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.philippic.table.TableSchema;
import org.philippic.table.TableSchema.ColumnType;
import org.philippic.table.TableSchema.Field;
import org.philippic.table.TableSchema.ListOf;
import org.philippic.table.TableSchema.Scalar;
import org.philippic.table.TableSchema.Struct;

/** Random rows of any row record: hostile strings, extreme numbers, empty lists, missing optional values. */
public final class RandomRecords {
    private static final String[] STRINGS = {
        "",
        "plain",
        "l'été à Noël",
        "quotes \" ' ` and \\ backslash",
        "\u0000 nul",
        "𝒜stral 🙂",
        "tab\tnew\nline",
        "שלום"
    };

    private final Random random;

    /** Rows from a seed, which the test prints. */
    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** One random row. */
    public <R extends Record> R next(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Field> columns = TableSchema.of(type).columns();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            boolean missing = columns.get(i).optional() && random.nextInt(4) == 0;
            values[i] = missing ? null : value(columns.get(i).type());
        }
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(ColumnType type) {
        if (type instanceof ListOf list) {
            List<Object> elements = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                elements.add(value(list.element()));
            }
            return elements;
        } else if (type instanceof Struct struct) {
            return next(struct.type());
        }
        return switch ((Scalar) type) {
            case STRING -> STRINGS[random.nextInt(STRINGS.length)];
            case INT -> random.nextInt(5) == 0 ? Integer.MIN_VALUE : random.nextInt();
            case LONG -> random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextLong();
            case DOUBLE -> random.nextInt(5) == 0 ? -0.0 : random.nextGaussian() * 1e9;
            case BOOLEAN -> random.nextBoolean();
        };
    }
}
