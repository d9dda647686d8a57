#include "ui/explore/favorites/FavoritesExportBar.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/common/Command.h"
#include "ui/common/SavedFile.h"
#include "ui/common/theme/Theme.h"
#include "ui/export/ModelRequest.h"
#include "ui/export/WriterProgress.h"

namespace ui {

FavoritesExportBar::FavoritesExportBar(Session& session, Favorites& favorites, ExportController& exports,
                                       QWidget* parent)
    : QWidget(parent),
      session_(session),
      favorites_(favorites),
      exports_(exports),
      export_(addCommand(*this, QStringLiteral("favorites_export"), tr("Export favorites…"), QStringLiteral("export"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                         tr("Writes all favorites as PNG files, with a list of their latents."))) {
    setObjectName(QStringLiteral("favorites_export_bar"));
    markForFiles(*export_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    QToolButton* button = commandButton(export_, this);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(22, 16));  // with the gap to the text
    row->addWidget(button);
    row->addWidget(new WriterProgress(exports_, QStringLiteral("favorites"), tr("Progress of the export"), this));
    row->addStretch(1);

    connect(export_, &QAction::triggered, this, &FavoritesExportBar::askForFolder);
    connect(&exports_, &ExportController::busyChanged, this, &FavoritesExportBar::showState);
    connect(&exports_, &ExportController::finished, this, &FavoritesExportBar::tellWritten);
    connect(&exports_, &ExportController::cancelled, this,
            [this] { Q_EMIT told(tr("Cancelled. What had been written was removed."), false); });
    connect(&exports_, &ExportController::failed, this,
            [this](const QString& sentence) { Q_EMIT told(sentence, true); });
    connect(&favorites_, &Favorites::changed, this, &FavoritesExportBar::showState);
    showState();
}

void FavoritesExportBar::showState() {
    export_->setEnabled(!favorites_.list().empty() && !exports_.busy());
}

void FavoritesExportBar::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("Export favorites to a new folder"));
    dialog->setObjectName(QStringLiteral("favorites_export_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // A folder that is there and not empty is refused with a sentence.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(QStringLiteral("favorites"));
    connect(dialog, &QFileDialog::fileSelected, this, &FavoritesExportBar::exportTo);
    dialog->open();
}

void FavoritesExportBar::exportTo(const QString& folder) {
    if (exports_.busy()) return;
    core::ExportRequest request = modelRequest(session_);
    request.favorites = favorites_.list();
    count_ = static_cast<int>(request.favorites.size());
    without_ = static_cast<int>(
        std::count_if(request.favorites.begin(), request.favorites.end(), [this](const core::Favorite& favorite) {
            return favorite.image.empty() && (favorite.weightsHash.empty() || !favorites_.isOfOpenModel(favorite));
        }));
    // Few and small: it takes no core from the drawing.
    exports_.start(*core::exportersOf(core::ExportSubject::favorites).front(), std::move(request), 1, folder);
}

void FavoritesExportBar::tellWritten(const QString& folder) {
    QString sentence = tr("%n favorite(s) were written to %1.", nullptr, count_ - without_).arg(pathText(folder));
    if (without_ > 0)
        sentence +=
            QLatin1Char(' ') + tr("%n favorite(s) without an image are only in the manifest: open their model and "
                                  "export again.",
                                  nullptr, without_);
    Q_EMIT written(sentence, folder);
}

}  // namespace ui
