#include "ui/common/text/BreakableText.h"

namespace ui {

namespace {

constexpr int kLongestWord = 40;  // letters that a panel has room for
constexpr int kPiece = 20;
constexpr QChar kMayBreak(0x200B);

}  // namespace

QString breakable(const QString& text) {
    QString result;
    int begin = 0;  // of the word
    for (int at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text.at(at).isLetterOrNumber()) continue;
        const bool isLong = at - begin > kLongestWord;
        for (int letter = begin; letter < at; ++letter) {
            // Not within a pair of surrogates.
            if (isLong && letter > begin && (letter - begin) % kPiece == 0 && !text.at(letter).isLowSurrogate())
                result += kMayBreak;
            result += text.at(letter);
        }
        if (at < text.size()) result += text.at(at);
        begin = at + 1;
    }
    return result;
}

}  // namespace ui
