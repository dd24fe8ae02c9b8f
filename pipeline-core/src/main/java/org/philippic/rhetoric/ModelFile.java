package org.philippic.rhetoric;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The stored form of a {@link RhetoricModel}: gzipped binary, big-endian, strings in modified UTF-8. The same model gives
 * the same bytes.
 */
final class ModelFile {
    /** Resources that ship with the product: for words alone, and for words in their context. */
    static final String SHIPPED = "/models/rhetoric/rhetoric-1.bin.gz";

    static final String IN_CONTEXT = "/models/rhetoric/rhetoric-1-network.bin.gz";

    private static final String MAGIC = "philippic-rhetoric";
    private static final int FORMAT = 5;

    private ModelFile() {}

    /**
     * The shipped model.
     *
     * @param inContext whether the network has read the passages
     */
    static RhetoricModel shipped(boolean inContext) {
        String shipped = inContext ? IN_CONTEXT : SHIPPED;
        try (InputStream stream = ModelFile.class.getResourceAsStream(shipped)) {
            if (stream == null) {
                throw new IllegalStateException("The rhetoric model " + shipped + " is missing from the jar");
            }
            return read(stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The rhetoric model " + shipped + " cannot be read", e);
        }
    }

    /** @throws IOException if the bytes are not a model of this format */
    static RhetoricModel read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (!in.readUTF().equals(MAGIC) || in.readInt() != FORMAT) {
                throw new IOException("not a rhetoric model of format " + FORMAT);
            }
            String version = in.readUTF();
            List<String> features = readStrings(in);
            Map<String, LanguageWeights> weights = new TreeMap<>();
            Map<String, Reliability> reliability = new TreeMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                String lang = in.readUTF();
                weights.put(lang, readWeights(in));
                reliability.put(lang, readReliability(in));
            }
            KernelWeights kernel = readKernel(in, weights.keySet());
            return new RhetoricModel(
                    version, features, new RatingWeights(weights, kernel), reliability, readDevices(in));
        }
    }

    /** Writes a model. */
    static void write(RhetoricModel model, OutputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeUTF(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(model.version());
            writeStrings(out, model.features());
            Map<String, LanguageWeights> languages =
                    new TreeMap<>(model.weights().languages());
            out.writeInt(languages.size());
            for (Map.Entry<String, LanguageWeights> language : languages.entrySet()) {
                out.writeUTF(language.getKey());
                writeWeights(out, language.getValue());
                writeReliability(out, model.reliability().get(language.getKey()));
            }
            writeKernel(out, model.weights().kernel(), languages.keySet());
            writeDevices(out, model.devices());
        }
        stream.write(bytes.toByteArray());
    }

    private static void writeWeights(DataOutputStream out, LanguageWeights weights) throws IOException {
        out.writeDouble(weights.intercept());
        writeStandard(out, weights.standard());
        Packed.writeDoubles(out, weights.named());
        out.writeInt(weights.blocks().size());
        for (float[] block : weights.blocks()) {
            Packed.writeShorts(out, block);
        }
        Packed.writeBytes(out, weights.rarity());
        Packed.writeShorts(out, weights.units());
    }

    private static LanguageWeights readWeights(DataInputStream in) throws IOException {
        double intercept = in.readDouble();
        Standard standard = readStandard(in);
        double[] named = Packed.readDoubles(in);
        List<float[]> blocks = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            blocks.add(Packed.readShorts(in));
        }
        return new LanguageWeights(intercept, standard, named, blocks, Packed.readBytes(in), Packed.readShorts(in));
    }

    private static void writeKernel(DataOutputStream out, KernelWeights kernel, Iterable<String> languages)
            throws IOException {
        kernel.ground().input().table().write(out);
        for (String lang : languages) {
            KernelInput.Centre centre = kernel.ground().input().centres().get(lang);
            Packed.writeDoubles(out, centre.mean());
            out.writeDouble(centre.factor());
        }
        kernel.ground().points().write(out);
        out.writeInt(kernel.outputs().size());
        for (float[] output : kernel.outputs()) {
            Packed.writeShorts(out, output);
        }
    }

    private static KernelWeights readKernel(DataInputStream in, Iterable<String> languages) throws IOException {
        UnitTable table = UnitTable.read(in);
        Map<String, KernelInput.Centre> centres = new TreeMap<>();
        for (String lang : languages) {
            centres.put(lang, new KernelInput.Centre(Packed.readDoubles(in), in.readDouble()));
        }
        KernelGround ground = new KernelGround(new KernelInput(table, centres), KernelPoints.read(in));
        List<float[]> outputs = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            outputs.add(Packed.readShorts(in));
        }
        return KernelWeights.of(ground, outputs);
    }

    private static void writeReliability(DataOutputStream out, Reliability reliability) throws IOException {
        Packed.writeDoubles(out, new double[] {
            reliability.calibration().slope(),
            reliability.calibration().offset(),
            reliability.passageError(),
            reliability.authorError(),
            reliability.unsureLow(),
            reliability.unsureHigh()
        });
    }

    private static Reliability readReliability(DataInputStream in) throws IOException {
        double[] values = Packed.readDoubles(in);
        return new Reliability(new Calibration(values[0], values[1]), values[2], values[3], values[4], values[5]);
    }

    private static void writeDevices(DataOutputStream out, DeviceModel model) throws IOException {
        writeStrings(out, model.devices());
        model.units().write(out);
        out.writeInt(model.languages().size());
        for (Map.Entry<String, DeviceModel.OfLanguage> entry : new TreeMap<>(model.languages()).entrySet()) {
            DeviceModel.OfLanguage language = entry.getValue();
            out.writeUTF(entry.getKey());
            writeStandard(out, language.standard());
            Packed.writeBytes(out, language.rarity());
            out.writeDouble(language.unitScale());
            Packed.writeDoubles(out, language.intercepts());
            for (int device = 0; device < model.devices().size(); device++) {
                Packed.writeDoubles(out, language.named()[device]);
                out.writeDouble(language.calibrations().get(device).slope());
                out.writeDouble(language.calibrations().get(device).offset());
            }
            for (DeviceTable block : language.blocks()) {
                block.write(out);
            }
            Packed.writeDoubles(out, language.thresholds());
        }
        out.writeBoolean(model.attention().isPresent());
        if (model.attention().isPresent()) {
            model.attention().get().write(out);
        }
    }

    private static DeviceModel readDevices(DataInputStream in) throws IOException {
        List<String> devices = readStrings(in);
        DeviceTable units = DeviceTable.read(in);
        Map<String, DeviceModel.OfLanguage> languages = new TreeMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            String lang = in.readUTF();
            Standard standard = readStandard(in);
            float[] rarity = Packed.readBytes(in);
            double unitScale = in.readDouble();
            double[] intercepts = Packed.readDoubles(in);
            double[][] named = new double[devices.size()][];
            List<Calibration> calibrations = new ArrayList<>();
            for (int device = 0; device < devices.size(); device++) {
                named[device] = Packed.readDoubles(in);
                calibrations.add(new Calibration(in.readDouble(), in.readDouble()));
            }
            List<DeviceTable> blocks = new ArrayList<>();
            for (int block = 0; block < DeviceModel.BLOCKS.size(); block++) {
                blocks.add(DeviceTable.read(in));
            }
            double[] thresholds = Packed.readDoubles(in);
            languages.put(
                    lang,
                    new DeviceModel.OfLanguage(
                            standard, rarity, unitScale, intercepts, named, blocks, calibrations, thresholds));
        }
        return new DeviceModel(
                devices, units, languages, in.readBoolean() ? Optional.of(Attention.read(in)) : Optional.empty());
    }

    private static void writeStandard(DataOutputStream out, Standard standard) throws IOException {
        Packed.writeDoubles(out, standard.means());
        Packed.writeDoubles(out, standard.deviations());
    }

    private static Standard readStandard(DataInputStream in) throws IOException {
        return new Standard(Packed.readDoubles(in), Packed.readDoubles(in));
    }

    private static void writeStrings(DataOutputStream out, List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private static List<String> readStrings(DataInputStream in) throws IOException {
        int n = in.readInt();
        List<String> strings = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            strings.add(in.readUTF());
        }
        return List.copyOf(strings);
    }
}
