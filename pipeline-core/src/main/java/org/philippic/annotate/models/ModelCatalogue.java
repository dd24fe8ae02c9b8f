package org.philippic.annotate.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.philippic.error.UserException;
import org.philippic.settings.RunSettings.Profile;

/**
 * Every model file that a run may need, from {@code models/catalogue.tsv}. To add one, add a line there.
 *
 * @param files in the order of the catalogue
 */
public record ModelCatalogue(List<ModelFile> files) {
    /** Stands for a language where a file serves all of them (ISO 639-2). */
    public static final String MULTILINGUAL = "mul";

    private static final String RESOURCE = "/models/catalogue.tsv";

    public ModelCatalogue {
        files = List.copyOf(files);
    }

    /** The catalogue that ships with the product. */
    public static ModelCatalogue shipped() {
        List<ModelFile> files = new ArrayList<>();
        try (InputStream stream = ModelCatalogue.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    files.add(parse(line.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + RESOURCE, e);
        }
        return new ModelCatalogue(files);
    }

    private static ModelFile parse(String[] cells) {
        return new ModelFile(
                cells[0],
                cells[1],
                Profile.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[3],
                MavenJar.parse(cells[4]),
                Long.parseLong(cells[5]),
                cells[6]);
    }

    /** Languages that have at least one model, in the order of the catalogue. */
    public List<String> languages() {
        return files.stream().map(ModelFile::lang).distinct().toList();
    }

    /** The files that a profile needs for some languages; languages without models need none. */
    public List<ModelFile> files(Collection<String> languages, Profile profile) {
        return files.stream()
                .filter(file -> languages.contains(file.lang()) && file.neededBy(profile))
                .toList();
    }

    /** True where a language has a model for the layer. */
    public boolean has(String lang, String layer) {
        return files.stream()
                .anyMatch(file -> file.lang().equals(lang) && file.layer().equals(layer));
    }

    /**
     * The file of one layer of a language.
     *
     * @throws UserException if the catalogue has none
     */
    public ModelFile file(String lang, String layer) {
        return files.stream()
                .filter(file -> file.lang().equals(lang) && file.layer().equals(layer))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "Cannot find a model for layer '" + layer + "' of language '" + lang + "'",
                        "the catalogue lists none",
                        "languages with models are " + String.join(", ", languages())));
    }
}
