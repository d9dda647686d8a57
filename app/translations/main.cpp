// Prints the core's texts as lupdate reads them: part of the target update_translations.
#include <iostream>

#include "app/translations/SourceMessages.h"
#include "ui/common/text/CoreTexts.h"

namespace {

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') result += '\\';
        result += character;
    }
    return result + '"';
}

}  // namespace

int main() {
    const ui::CoreTexts texts = ui::coreTexts();
    for (const auto& list : {texts.plain, translations::messageTemplates(IMAGO_SOURCE_DIR)})
        for (const std::string& text : list) std::cout << "QT_TRANSLATE_NOOP(\"core\", " << quoted(text) << ");\n";
    for (const std::string& unit : texts.units) {
        std::cout << "QT_TRANSLATE_N_NOOP(\"unit\", " << quoted(unit) << ");\n";
    }
}
