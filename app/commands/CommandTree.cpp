#include "app/commands/CommandTree.h"

#include <sstream>

namespace app {

namespace {

// CLI11 appends the description of a check to the placeholder: "NAME:{pca,sefa}".
constexpr const char* kValuesStart = ":{";

}  // namespace

std::vector<const CLI::App*> visibleCommands(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

std::vector<const CLI::Option*> visibleOptions(const CLI::App& command) {
    return command.get_options([](const CLI::Option* option) { return !option->get_group().empty(); });
}

std::vector<std::string> flagsOf(const CLI::Option& option) {
    std::vector<std::string> flags;
    for (const std::string& name : option.get_snames()) flags.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) flags.push_back("--" + name);
    return flags;
}

std::string placeholderOf(const CLI::Option& option) {
    if (option.get_type_size() == 0) return {};
    const std::string name = option.get_type_name();
    return name.substr(0, name.find(kValuesStart));
}

std::string descriptionOf(const CLI::Option& option) {
    return option.get_description() + (option.get_required() && !option.get_positional() ? " Required." : "");
}

bool isRepeatable(const CLI::Option& option) {
    return option.get_items_expected_max() > 1 || option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
}

CLI::Validator knownValues(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) list += (list.empty() ? "" : ",") + value;
    return CLI::Validator([](std::string&) { return std::string(); }, '{' + list + '}');
}

std::vector<std::string> knownValuesOf(const CLI::Option& option) {
    const std::string name = option.get_type_name();
    const std::size_t start = name.find(kValuesStart);
    if (start == std::string::npos) return {};
    std::istringstream list(name.substr(start + 2, name.find('}', start) - start - 2));
    std::vector<std::string> values;
    for (std::string value; std::getline(list, value, ',');) values.push_back(value);
    return values;
}

}  // namespace app
