#pragma once

class QLocale;

namespace app {

/// Gives the program's windows the first language that `locale` asks for and Imago knows, else English: its own texts
/// and, where the Debian package qt6-translations-l10n is installed, those of Qt's dialogs. Before the first window.
void installTranslation(const QLocale& locale);

}  // namespace app
