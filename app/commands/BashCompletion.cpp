#include <algorithm>
#include <map>

#include "app/commands/CompletedValue.h"
#include "app/commands/Completion.h"

namespace app {

namespace {

constexpr const char* kBashStart = R"(    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local flags= words= paths= isValue=yes
    COMPREPLY=()
    # Bash makes three words of --flag=value.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]] && ((COMP_CWORD > 2)); then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    local command=${COMP_WORDS[1]}
    ((COMP_CWORD > 1)) || command=
)";

constexpr const char* kBashEnd = R"(    if [[ -z $isValue && ($current == -* || -z $words$paths) ]]; then
        words=$flags paths=
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    # A path in place of a command opens in the studio.
    [[ -z $command && ${#COMPREPLY[@]} -eq 0 && $current != -* ]] && paths=files
    if [[ -n $paths ]]; then
        compopt -o filenames 2>/dev/null
        local action=-f
        [[ $paths == folders ]] && action=-d
        mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen "$action" -- "$current")
    fi
)";

std::string spaced(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

/// What the script sets for the value of a flag: "words='on off'", "paths=folders", or nothing that is known.
std::string bashValue(const CLI::Option& option) {
    const std::vector<std::string> values = knownValuesOf(option);
    std::string script = values.empty() ? "" : "words='" + spaced(values) + "'";
    const CompletedPaths paths = completedPaths(option);
    if (paths == CompletedPaths::none) return script.empty() ? ":" : script;
    if (!script.empty()) script += ' ';
    return script + (paths == CompletedPaths::folders ? "paths=folders" : "paths=files");
}

/// What may come next in a command: after a flag with a value its values, otherwise flags and positional arguments.
std::string bashCommand(const CLI::App& command) {
    std::vector<std::string> flags;
    std::map<std::string, std::string> flagsByValue;  // "--out | --project" for "paths=folders"
    std::string positional = "isValue=";
    for (const CLI::Option* option : visibleOptions(command)) {
        if (option->get_positional()) {
            // The command ":" would keep what is set before it to itself.
            if (const std::string value = bashValue(*option); value != ":") positional += ' ' + value;
            continue;
        }
        for (const std::string& flag : flagsOf(*option)) {
            flags.push_back(flag);
            if (placeholderOf(*option).empty()) continue;
            std::string& same = flagsByValue[bashValue(*option)];
            same += (same.empty() ? "" : " | ") + flag;
        }
    }
    std::string script = "            flags='" + spaced(flags) + "'\n            case $previous in\n";
    for (const auto& [value, same] : flagsByValue) script += "                " + same + ") " + value + " ;;\n";
    return script + "                *) " + positional + " ;;\n            esac\n            ;;\n";
}

}  // namespace

std::string bashCompletion(const CLI::App& app) {
    const std::string name = app.get_name();
    std::vector<std::string> commands;
    std::string cases;
    for (const CLI::App* command : visibleCommands(app)) {
        commands.push_back(command->get_name());
        cases += "        " + command->get_name() + ")\n" + bashCommand(*command);
    }
    std::vector<std::string> flags;
    for (const CLI::Option* option : visibleOptions(app))
        for (const std::string& flag : flagsOf(*option)) flags.push_back(flag);
    std::string script = "# Completion of " + name + " in bash, made from the description of its command line.\n";
    script += '_' + name + "() {\n" + kBashStart + "    case $command in\n";
    script += "        '')\n            isValue= words='" + spaced(commands) + "'\n            flags='" + spaced(flags);
    script += "'\n            ;;\n" + cases + "        *) isValue= ;;\n    esac\n";
    return script + kBashEnd + "}\ncomplete -F _" + name + ' ' + name + '\n';
}

}  // namespace app
