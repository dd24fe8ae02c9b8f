package org.philippic.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command. */
class HelpTest {
    @TestFactory
    Stream<DynamicTest> help_isReadableInHundredColumns() {
        return commands(new CommandLine(new PhilippicCommand())).map(command -> {
            CommandSpec spec = command.getCommandSpec();
            return DynamicTest.dynamicTest(spec.qualifiedName(), () -> {
                // Help is a format to picocli: a bare percent sign makes it warn and show the format itself.
                assertThat(texts(spec))
                        .allSatisfy(text -> assertThatCode(() -> String.format(text))
                                .as(text)
                                .doesNotThrowAnyException());
                assertThat(command.getUsageMessage().lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
            });
        });
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    private static List<String> texts(CommandSpec spec) {
        Stream<String> own = Stream.of(
                        spec.usageMessage().description(),
                        spec.usageMessage().header(),
                        spec.usageMessage().footer())
                .flatMap(Arrays::stream);
        Stream<String> ofArguments =
                spec.args().stream().map(ArgSpec::description).flatMap(Arrays::stream);
        return Stream.concat(own, ofArguments).toList();
    }
}
