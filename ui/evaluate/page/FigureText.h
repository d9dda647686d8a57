#pragma once

#include <QString>
#include <QStringList>

#include "core/evaluation/EvaluationRecord.h"
#include "core/evaluation/SetEvaluation.h"
#include "ui/common/text/TipText.h"

class QLocale;

namespace ui {

/// What people read of a figure, each in as many decimals as its interval leaves a meaning.
struct FigureText {
    QString name;       ///< "FD (Imago features v1)"
    QString value;      ///< "12.3", with its unit where it has one; a dash where it is not known
    QString interval;   ///< "11.9 to 12.7"; empty where it is not known
    QString floor;      ///< "0.8"; empty where there is none
    QString floorName;  ///< what that is: "Real images", "A guess"
    QString reference;  ///< "45.1"; empty where there is none
    QString count;      ///< "2,000"; empty for none
    QString better;     ///< "↓ lower"; empty for neither
    QString help;       ///< a sentence for a newcomer; may be empty

    /// "12.3 (11.9 to 12.7)"
    QString whole() const;
    /// All of it, a line each.
    QStringList facts() const;
};

/// Behind a figure of too few images, for which doubtText() is.
inline constexpr QChar kDoubtMark = u'*';

/// "Too few images to know: ...", with how many there are, for a figure of the record from which nothing can be said
/// (core::tooFewToSay()); empty for others.
QString doubtText(const core::Figure& figure, const core::EvaluationRecord& record, const QLocale& locale);

FigureText figureText(const core::Figure& figure, const core::SetEvaluation& evaluation, const QLocale& locale);

/// A number in so many decimals, with a minus that is as long as a plus; a dash for what is no number.
QString numberText(const QLocale& locale, double value, int decimals);
/// In two significant digits and at least two decimals, one from 10 on.
QString numberText(const QLocale& locale, double value);

/// "95%"
QString percentText(const QLocale& locale, double share, int decimals = 0);

}  // namespace ui
