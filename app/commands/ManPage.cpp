#include "app/commands/ManPage.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "app/commands/CommandTree.h"
#include "app/commands/ManText.h"

namespace app {

namespace {

constexpr const char* kExamplesParagraph = "Examples:\n";
constexpr const char* kExitCodesParagraph = "Exit codes: ";

struct ManFile {
    const char* path;
    const char* meaning;
};
constexpr ManFile kManFiles[] = {
    {"MODEL/model.safetensors", "The weights of a model. A model is a folder; its name or that of this file opens it."},
    {"MODEL/settings.json", "The settings that the model was trained with, and its results."},
    {"MODEL/history.jsonl", "The curves of the training, one step a line."},
    {"~/.local/share/Imago/Imago/projects/default", "The project of the studio: its runs, and what was saved in it."},
    {"~/.config/Imago/Imago.conf", "The options of the studio."},
    {"/usr/share/datasets/fashion-mnist", "Fashion-MNIST, from the Debian package dataset-fashion-mnist."}};

std::vector<std::string> paragraphsOf(const std::string& text) {
    std::vector<std::string> paragraphs;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", start), text.size());
        paragraphs.push_back(text.substr(start, end - start));
        start = end + 2;
    }
    return paragraphs;
}

std::string manOption(const CLI::Option& option) {
    std::string name;
    for (const std::string& flag : flagsOf(option)) name += (name.empty() ? "" : ", ") + manBold(flag);
    if (option.get_positional()) name = manItalic(option.get_name(true, false));
    const std::string placeholder = placeholderOf(option);
    if (!option.get_positional() && !placeholder.empty()) name += ' ' + manItalic(placeholder);
    return manEntry(name, manText(descriptionOf(option)));
}

/// The flags under the headings that --help has; those without a heading of their own come first.
std::string manOptions(const CLI::App& command) {
    std::string page;
    const std::vector<const CLI::Option*> options = visibleOptions(command);
    for (const std::string& group : command.get_groups()) {
        std::string entries;
        for (const CLI::Option* option : options)
            if (option->get_group() == group) entries += manOption(*option);
        if (entries.empty()) continue;
        if (group != "Options") page += ".PP\n" + manBold(group) + '\n';
        page += entries;
    }
    return page;
}

std::string manUsage(const CLI::App& app, const CLI::App& command) {
    std::string usage = manBold(app.get_name() + ' ' + command.get_name());
    for (const CLI::Option* option : visibleOptions(command)) {
        if (option->get_positional()) {
            const std::string name = manItalic(option->get_name(true, false)) + (isRepeatable(*option) ? "..." : "");
            usage += option->get_required() ? ' ' + name : " [" + name + ']';
        } else if (option->get_required()) {
            usage += ' ' + manBold(flagsOf(*option).back()) + ' ' + manItalic(placeholderOf(*option));
        }
    }
    return usage + " [" + manItalic("OPTION") + "]...\n";
}

std::string manCommand(const CLI::App& app, const CLI::App& command) {
    std::string page = ".SS " + manText(app.get_name() + ' ' + command.get_name()) + '\n';
    page += manUsage(app, command) + ".PP\n" + manText(command.get_description()) + '\n' + manOptions(command);
    for (const std::string& paragraph : paragraphsOf(command.get_footer())) page += manLines(paragraph);
    return page;
}

/// From "Exit codes: 0 done, 1 failed." an entry for each code.
std::string manExitCodes(const std::string& paragraph) {
    std::string page;
    std::istringstream codes(paragraph.substr(std::string(kExitCodesParagraph).size()));
    for (std::string code; std::getline(codes >> std::ws, code, ',');) {
        const std::size_t space = code.find(' ');
        std::string meaning = space == std::string::npos ? "" : code.substr(space + 1);
        if (!meaning.empty() && meaning.back() == '.') meaning.pop_back();
        page += manEntry(manBold(code.substr(0, space)), manText(meaning));
    }
    return page;
}

}  // namespace

std::string manPage(const CLI::App& app) {
    std::string description;
    std::string examples;
    std::string exitCodes;
    for (const std::string& paragraph : paragraphsOf(app.get_footer())) {
        if (paragraph.rfind(kExamplesParagraph, 0) == 0) {
            examples = manLines(paragraph.substr(std::string(kExamplesParagraph).size()));
        } else if (paragraph.rfind(kExitCodesParagraph, 0) == 0) {
            exitCodes = manExitCodes(paragraph);
        } else {
            description += ".PP\n" + manText(paragraph) + '\n';
        }
    }
    const std::string name = app.get_name();
    const std::string summary = app.get_description();
    // "Imago, a studio for ...": whatis(1) wants it without the name and the period.
    std::string what = summary.substr(summary.find(", ") == std::string::npos ? 0 : summary.find(", ") + 2);
    if (!what.empty() && what.back() == '.') what.pop_back();

    std::string page = ".TH " + manUpper(name) + " 1 \"\" \"" + manText(app.version()) + "\" \"User Commands\"\n";
    page += ".nh\n.ad l\n";
    page += ".SH NAME\n" + manText(name) + " \\- " + manText(what) + '\n';
    page += ".SH SYNOPSIS\n" + manBold(name) + " [" + manItalic("PATH") + "]\n.br\n";
    page += manBold(name) + ' ' + manItalic("COMMAND") + " [" + manItalic("OPTION") + "]...\n";
    page += ".SH DESCRIPTION\n" + manText(summary) + '\n' + description;
    page += ".SH OPTIONS\n" + manOptions(app);
    page += ".SH COMMANDS\n";
    for (const CLI::App* command : visibleCommands(app)) page += manCommand(app, *command);
    if (!exitCodes.empty()) page += ".SH EXIT STATUS\n" + exitCodes;
    page += ".SH ENVIRONMENT\n" + manEntry(manBold("IMAGO_FASHION_MNIST"), manText("Folder of Fashion-MNIST."));
    page += ".SH FILES\n";
    for (const ManFile& file : kManFiles) page += manEntry(manItalic(file.path), manText(file.meaning));
    if (!examples.empty()) page += ".SH EXAMPLES\n" + examples;
    return page;
}

}  // namespace app
