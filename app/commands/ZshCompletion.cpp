#include "app/commands/CompletedValue.h"
#include "app/commands/Completion.h"

namespace app {

namespace {

constexpr const char* kZshHelper = R"zsh(
# The names given, and files.
_imago_names_or_files() {
    _alternative "names:name:($*)" 'files:file:_files'
}
)zsh";

constexpr const char* kZshCommand = R"(        command)
            _describe -t commands command commands && ret=0
            # A path in place of a command opens in the studio.
            ((ret)) && _files && ret=0
            ;;
)";

std::string quotedForZsh(const std::string& text) {
    std::string quoted = "'";
    for (const char letter : text) quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return quoted + "'";
}

std::string withBackslashes(const std::string& text, const std::string& special) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\\' || special.find(letter) != std::string::npos) result += '\\';
        result += letter;
    }
    return result;
}

/// A menu has room for one sentence.
std::string firstSentence(const std::string& text) {
    const std::size_t end = text.find(". ");
    std::string sentence = text.substr(0, end);
    if (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
    return sentence;
}

/// ":NAME:(a b)", what _arguments offers for a value.
std::string zshValue(const CLI::Option& option) {
    const std::string name = option.get_positional() ? option.get_name(true, false) : placeholderOf(option);
    if (name.empty()) return {};
    std::string values;
    for (const std::string& value : knownValuesOf(option)) values += (values.empty() ? "" : " ") + value;
    const std::string start = ':' + withBackslashes(name, ":") + ':';
    switch (completedPaths(option)) {
        case CompletedPaths::folders:
            return start + "_files -/";
        case CompletedPaths::files:
            // The space: zsh adds no arguments of its own.
            return start + (values.empty() ? "_files" : " _imago_names_or_files " + values);
        case CompletedPaths::none:
            break;
    }
    return start + (values.empty() ? " " : '(' + values + ')');
}

/// The arguments of _arguments for the flags of a command, one a line.
std::string zshArguments(const CLI::App& command, const std::string& indent) {
    std::string lines;
    for (const CLI::Option* option : visibleOptions(command)) {
        const std::string value = zshValue(*option);
        if (option->get_positional()) {
            lines += " \\\n" + indent + quotedForZsh((isRepeatable(*option) ? "*" : "") + value);
            continue;
        }
        const std::string description = '[' + withBackslashes(firstSentence(option->get_description()), "[]") + ']';
        const bool endsThere = option == command.get_help_ptr() || option == command.get_version_ptr();
        const std::string before = endsThere ? "(- *)" : isRepeatable(*option) && !value.empty() ? "*" : "";
        for (const std::string& flag : flagsOf(*option))
            lines += " \\\n" + indent + quotedForZsh(before + flag + (value.empty() ? "" : "=") + description + value);
    }
    return lines;
}

}  // namespace

std::string zshCompletion(const CLI::App& app) {
    const std::string name = app.get_name();
    std::string commands;
    std::string cases;
    for (const CLI::App* command : visibleCommands(app)) {
        const std::string entry = command->get_name() + ':' + firstSentence(command->get_description());
        commands += "        " + quotedForZsh(entry) + '\n';
        cases += "                " + command->get_name() + ")\n                    _arguments" +
                 zshArguments(*command, std::string(24, ' ')) + " && ret=0\n                    ;;\n";
    }
    std::string script = "#compdef " + name + "\n# Completion of " + name +
                         " in zsh, made from the description of its command line.\n" + kZshHelper;
    script += "\n_" + name + "() {\n    local curcontext=$curcontext state state_descr line ret=1\n";
    script += "    typeset -A opt_args\n    local -a commands=(\n" + commands + "    )\n    _arguments -C";
    script += zshArguments(app, std::string(8, ' ')) + " \\\n        '1: :->command' '*:: :->arguments' && ret=0\n";
    script += "    case $state in\n";
    script += kZshCommand;
    script +=
        "        arguments)\n            case $words[1] in\n" + cases + "            esac\n            ;;\n    esac\n";
    return script + "    return ret\n}\n\n_" + name + " \"$@\"\n";
}

}  // namespace app
