#include "app/studio/Translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace app {

void installTranslation(const QLocale& locale) {
    const QString folder = QStringLiteral(":/translations");
    auto* imago = new QTranslator(QCoreApplication::instance());
    // English has a file as well: it knows "1 image" from "2 images".
    if (!imago->load(locale, QStringLiteral("imago"), QStringLiteral("_"), folder) &&
        !imago->load(QStringLiteral("imago_en"), folder)) {
        return;
    }
    QCoreApplication::installTranslator(imago);
    // In the language that was found, so that no window speaks two.
    auto* qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(QLocale(imago->language()), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
}

}  // namespace app
