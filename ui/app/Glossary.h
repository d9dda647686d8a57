#pragma once

#include <QString>
#include <vector>

namespace ui {

/// A word of the trade and what it means here.
struct GlossaryWord {
    QString word;     ///< "KL divergence (KL)"
    QString meaning;  ///< a sentence or two
};

/// All of them, in the order of the alphabet of the studio's language. A new one is a line in Glossary.cpp.
std::vector<GlossaryWord> glossary();

/// Those that have to do with `text`: first the words in which it occurs, then those whose meaning mentions it. All for
/// an empty text.
std::vector<GlossaryWord> glossaryFor(const QString& text);

/// The term that the name of a control contains: "KL warm-up" for "KL warm-up (steps)", "KL" for "KL of z 3". The
/// longest one where there are several; empty where there is none.
QString glossaryTermIn(const QString& name);

}  // namespace ui
