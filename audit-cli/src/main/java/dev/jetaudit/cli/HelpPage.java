package dev.jetaudit.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help pages are laid out: a verb's page explains its own options and names the global ones. */
final class HelpPage {
    private static final int WIDTH = 100;
    private static final String GLOBAL_OPTIONS = """

        Global options, explained by 'jetaudit --help':
          --store, --format, --since, --until, --instance, --color, -q, -v, -h
        """;

    private HelpPage() {}

    static void arrange(CommandLine root) {
        arrangeBoth(root);
        root.getSubcommands().values().forEach(verb -> {
            arrangeBoth(verb);
            verb.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, _ -> "");
            verb.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::options);
        });
    }

    private static void arrangeBoth(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .width(WIDTH)
                .parameterListHeading("%nArguments:%n")
                .footerHeading("%nExamples:%n");
    }

    private static String options(Help help) {
        List<OptionSpec> own = help.commandSpec().options().stream()
                .filter(option -> !option.inherited())
                .toList();
        return (own.isEmpty() ? "" : "\nOptions:\n" + help.optionListExcludingGroups(own)) + GLOBAL_OPTIONS;
    }
}
