package org.philippic.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.philippic.error.UserException;

/**
 * Reads settings: the defaults of {@code reference.conf}, over them a file, over that single assignments. Keys that no
 * default has are refused with the nearest known key, and all problems are reported together.
 */
public final class SettingsLoader {
    private static final String ROOT = "philippic";

    private SettingsLoader() {}

    /**
     * Loads the effective settings.
     *
     * @param file a HOCON file, if one is given
     * @param assignments {@code key=value} pairs; the later one wins
     * @throws UserException listing every problem found
     */
    public static Settings load(Optional<Path> file, List<String> assignments) {
        return bind(effective(file, assignments));
    }

    /** The settings that {@link #render} wrote. */
    public static Settings ofText(String hocon) {
        return bind(ConfigFactory.parseString(hocon).withFallback(defaults()).resolve());
    }

    /** Settings as text that {@link #ofText} reads. */
    public static String render(Config effective) {
        return effective.root().render(ConfigRenderOptions.concise());
    }

    /** Every key below the root with its value, sorted by key. */
    public static SortedMap<String, String> flat(Config effective) {
        SortedMap<String, String> flat = new TreeMap<>();
        effective
                .getConfig(ROOT)
                .entrySet()
                .forEach(entry -> flat.put(entry.getKey(), entry.getValue().render(ConfigRenderOptions.concise())));
        return flat;
    }

    /** The effective settings as a tree below {@code philippic}, with the comments of {@code reference.conf}. */
    public static Config effective(Optional<Path> file, List<String> assignments) {
        Problems problems = new Problems();
        Config defaults = defaults();
        Config given = ConfigFactory.empty();
        if (file.isPresent()) {
            given = readFile(file.get());
        }
        for (String assignment : assignments) {
            given = parse(assignment, problems).withFallback(given);
        }
        refuseUnknown(given, defaults, problems);
        problems.throwIfAny("Cannot use the settings");
        return given.withFallback(defaults).resolve();
    }

    /** The defaults with their comments. */
    public static Config defaults() {
        return ConfigFactory.parseResources(SettingsLoader.class.getClassLoader(), "reference.conf")
                .withOnlyPath(ROOT);
    }

    private static Settings bind(Config effective) {
        Problems problems = new Problems();
        Object settings = bindRecord(Settings.class, effective.getConfig(ROOT), ROOT, problems);
        problems.throwIfAny("Cannot use the settings");
        return (Settings) settings;
    }

    private static Config readFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserException(
                    "Cannot read settings from '" + file + "'", "there is no such file", "give an existing HOCON file");
        }
        try {
            Config parsed = ConfigFactory.parseFile(
                    file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
            return parsed.hasPath(ROOT) || parsed.isEmpty() ? parsed : parsed.atPath(ROOT);
        } catch (ConfigException e) {
            throw new UserException(
                    "Cannot read settings from '" + file + "'", e.getMessage(), "mend the file at that line", e);
        }
    }

    private static Config parse(String assignment, Problems problems) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            problems.add("'" + assignment + "' is not of the form key=value");
            return ConfigFactory.empty();
        }
        String key = assignment.substring(0, equals).strip();
        String path = key.startsWith(ROOT + ".") ? key : ROOT + "." + key;
        String value = assignment.substring(equals + 1).strip();
        try {
            return ConfigFactory.parseString(path + " = " + value);
        } catch (ConfigException notHocon) {
            // Paths and other text with signs that HOCON reads as syntax are taken as they stand.
            return ConfigFactory.parseMap(Map.of(path, value));
        }
    }

    private static void refuseUnknown(Config given, Config defaults, Problems problems) {
        TreeSet<String> known = new TreeSet<>();
        defaults.entrySet().forEach(entry -> known.add(entry.getKey()));
        given.entrySet().stream().map(Map.Entry::getKey).sorted().forEach(key -> {
            if (!known.contains(key)) {
                problems.add("'" + withoutRoot(key) + "' is not a setting; the nearest one is '"
                        + withoutRoot(nearest(key, known)) + "'");
            }
        });
    }

    private static String withoutRoot(String key) {
        return key.startsWith(ROOT + ".") ? key.substring(ROOT.length() + 1) : key;
    }

    private static String nearest(String key, TreeSet<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> editDistance(key, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static int editDistance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static Object bindRecord(Class<? extends Record> type, Config section, String path, Problems problems) {
        List<Class<?>> types = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String key = component
                    .getName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
            types.add(component.getType());
            values.add(bindValue(component, section, key, path + "." + key, problems));
        }
        if (values.stream().anyMatch(value -> value == null)) {
            return null;
        }
        try {
            return type.getDeclaredConstructor(types.toArray(Class<?>[]::new)).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            problems.add("'" + withoutRoot(path) + "': " + e.getCause().getMessage());
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Settings record " + type.getSimpleName() + " cannot be built", e);
        }
    }

    private static Object bindValue(
            RecordComponent component, Config section, String key, String path, Problems problems) {
        Class<?> type = component.getType();
        try {
            if (type.isRecord()) {
                return bindRecord(type.asSubclass(Record.class), section.getConfig(key), path, problems);
            } else if (type == int.class) {
                return section.getInt(key);
            } else if (type == long.class) {
                return section.getLong(key);
            } else if (type == double.class) {
                return section.getDouble(key);
            } else if (type == boolean.class) {
                return section.getBoolean(key);
            } else if (type == String.class) {
                return section.getString(key);
            } else if (type.isEnum()) {
                return enumValue(type, section.getString(key));
            } else if (component.getGenericType() instanceof ParameterizedType) {
                return strings(section.getValue(key));
            }
        } catch (ConfigException | IllegalArgumentException e) {
            problems.add("'" + withoutRoot(path) + "': " + e.getMessage());
            return null;
        }
        throw new IllegalStateException("Setting " + path + " has a type that settings cannot hold: " + type);
    }

    private static Object enumValue(Class<?> type, String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + given + "' is none of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /** A list, or one string with commas as {@code --set run.languages=en,fr} gives it. */
    private static List<String> strings(ConfigValue value) {
        if (value.valueType() == ConfigValueType.LIST) {
            return ((List<?>) value.unwrapped()).stream().map(String::valueOf).toList();
        }
        return Arrays.stream(value.unwrapped().toString().split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
