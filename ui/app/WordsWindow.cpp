#include "ui/app/WordsWindow.h"

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

WordsWindow::WordsWindow(QWidget* parent)
    : QDialog(parent), search_(new QLineEdit(this)), words_(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("words_window"));
    setWindowTitle(tr("Words"));
    search_->setObjectName(QStringLiteral("words_search"));
    search_->setAccessibleName(tr("Search"));
    search_->setPlaceholderText(tr("Search, such as latent or KL"));
    search_->setToolTip(tr("Lists only the words in which this occurs."));
    search_->setClearButtonEnabled(true);
    words_->setObjectName(QStringLiteral("words_list"));
    words_->setAccessibleName(tr("Words and what they mean"));
    words_->setToolTip(tr("The words of this program, in a sentence or two each."));
    words_->setFrameShape(QFrame::NoFrame);
    words_->setTabChangesFocus(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kLarge);
    column->addWidget(search_);
    column->addWidget(words_, 1);
    resize(kSize);
    connect(search_, &QLineEdit::textChanged, this, &WordsWindow::list);
    list();
}

void WordsWindow::open() {
    show();
    raise();
    activateWindow();
    search_->setFocus();
    search_->selectAll();
}

void WordsWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) list();  // the quiet colour is the theme's
}

void WordsWindow::list() {
    const std::vector<GlossaryWord> found = glossaryFor(search_->text());
    QString text;
    for (const GlossaryWord& word : found)
        text += QStringLiteral("<p style=\"margin: 0 0 %1px 0\"><b>%2</b><br>%3</p>")
                    .arg(space::kLarge)
                    .arg(word.word.toHtmlEscaped(), word.meaning.toHtmlEscaped());
    if (found.empty())
        text = QStringLiteral("<p style=\"color: %1\">%2</p>")
                   .arg(palette().color(QPalette::PlaceholderText).name(),
                        tr("No word here has to do with “%1”.").arg(search_->text().trimmed()).toHtmlEscaped());
    words_->setHtml(text);
    words_->verticalScrollBar()->setValue(0);
}

}  // namespace ui
