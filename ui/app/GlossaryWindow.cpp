#include "ui/app/GlossaryWindow.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/app/Glossary.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr QSize kSize(480, 560);
}  // namespace

GlossaryWindow::GlossaryWindow(QWidget* parent)
    : QDialog(parent), search_(new QLineEdit(this)), words_(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("glossary_window"));
    setWindowTitle(tr("Glossary"));
    search_->setObjectName(QStringLiteral("glossary_search"));
    search_->setAccessibleName(tr("Search"));
    search_->setPlaceholderText(tr("Search, for example latent or KL"));
    search_->setToolTip(tr("Shows only the entries that contain this text."));
    search_->setClearButtonEnabled(true);
    words_->setObjectName(QStringLiteral("glossary_list"));
    words_->setAccessibleName(tr("Terms and their definitions"));
    words_->setToolTip(tr("The terms used in Imago, explained in a sentence or two each."));
    words_->setFrameShape(QFrame::NoFrame);
    words_->setTabChangesFocus(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kLarge);
    column->addWidget(search_);
    column->addWidget(words_, 1);
    resize(kSize);
    connect(search_, &QLineEdit::textChanged, this, &GlossaryWindow::list);
    list();
}

void GlossaryWindow::openAt(const QString& term) {
    if (!term.isEmpty()) search_->setText(term);
    show();
    raise();
    activateWindow();
    search_->setFocus();
    search_->selectAll();
}

void GlossaryWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) list();  // the quiet color is the theme's
}

void GlossaryWindow::list() {
    const std::vector<GlossaryWord> found = glossaryFor(search_->text());
    QString text;
    for (const GlossaryWord& word : found)
        text += QStringLiteral("<p style=\"margin: 0 0 %1px 0\"><b>%2</b><br>%3</p>")
                    .arg(space::kLarge)
                    .arg(word.word.toHtmlEscaped(), word.meaning.toHtmlEscaped());
    if (found.empty())
        text = QStringLiteral("<p style=\"color: %1\">%2</p>")
                   .arg(palette().color(QPalette::PlaceholderText).name(),
                        tr("No entry contains “%1”.").arg(search_->text().trimmed()).toHtmlEscaped());
    words_->setHtml(text);
    words_->verticalScrollBar()->setValue(0);
}

}  // namespace ui
