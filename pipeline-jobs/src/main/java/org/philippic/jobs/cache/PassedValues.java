package org.philippic.jobs.cache;

import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;

/** Passes the values of the row that is read on to where it is written, or to nowhere. Not thread-safe. */
final class PassedValues {
    /** Where values go; nowhere while a row is dropped. */
    private RecordConsumer out;

    void write(RecordReader<Void> rows, RecordConsumer to) {
        out = to;
        out.startMessage();
        rows.read();
        out.endMessage();
    }

    void drop(RecordReader<Void> rows) {
        out = null;
        rows.read();
    }

    RecordMaterializer<Void> materializer(MessageType columns) {
        Fields root = new Fields(columns);
        return new RecordMaterializer<>() {
            @Override
            public Void getCurrentRecord() {
                return null;
            }

            @Override
            public GroupConverter getRootConverter() {
                return root;
            }
        };
    }

    /** The fields of a row or of a group inside it. A repeated field stays open until another one begins. */
    private final class Fields extends GroupConverter {
        private final GroupType type;
        private final Converter[] fields;
        private int open = -1;

        Fields(GroupType type) {
            this.type = type;
            this.fields = new Converter[type.getFieldCount()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = type.getType(i).isPrimitive()
                        ? new Value(this, i)
                        : new Inner(this, i, type.getType(i).asGroupType());
            }
        }

        @Override
        public Converter getConverter(int field) {
            return fields[field];
        }

        @Override
        public void start() {
            open = -1;
        }

        @Override
        public void end() {
            shut();
        }

        /** Begins a field, unless it is open already or the row is dropped; whether its value is passed on. */
        boolean begins(int field) {
            if (out != null && open != field) {
                shut();
                out.startField(type.getFieldName(field), field);
                open = field;
            }
            return out != null;
        }

        private void shut() {
            if (open >= 0) {
                out.endField(type.getFieldName(open), open);
                open = -1;
            }
        }
    }

    private final class Inner extends GroupConverter {
        private final Fields parent;
        private final int field;
        private final Fields fields;

        Inner(Fields parent, int field, GroupType type) {
            this.parent = parent;
            this.field = field;
            this.fields = new Fields(type);
        }

        @Override
        public Converter getConverter(int inner) {
            return fields.getConverter(inner);
        }

        @Override
        public void start() {
            if (parent.begins(field)) {
                out.startGroup();
                fields.start();
            }
        }

        @Override
        public void end() {
            if (out != null) {
                fields.end();
                out.endGroup();
            }
        }
    }

    private final class Value extends PrimitiveConverter {
        private final Fields parent;
        private final int field;

        Value(Fields parent, int field) {
            this.parent = parent;
            this.field = field;
        }

        @Override
        public void addBinary(Binary value) {
            if (parent.begins(field)) {
                out.addBinary(value);
            }
        }

        @Override
        public void addInt(int value) {
            if (parent.begins(field)) {
                out.addInteger(value);
            }
        }

        @Override
        public void addLong(long value) {
            if (parent.begins(field)) {
                out.addLong(value);
            }
        }

        @Override
        public void addDouble(double value) {
            if (parent.begins(field)) {
                out.addDouble(value);
            }
        }

        @Override
        public void addBoolean(boolean value) {
            if (parent.begins(field)) {
                out.addBoolean(value);
            }
        }
    }
}
