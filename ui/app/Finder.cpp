#include "ui/app/Finder.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr QSize kFinderSize(460, 380);

/// The lower the better; -1 where it does not match.
int matchOf(const Finding& finding, const QString& query, const QStringList& words) {
    const QString all = finding.text + QLatin1Char(' ') + finding.detail;
    for (const QString& word : words)
        if (!all.contains(word, Qt::CaseInsensitive)) return -1;
    if (finding.text.startsWith(query, Qt::CaseInsensitive)) return 0;
    if (finding.text.contains(QLatin1Char(' ') + query, Qt::CaseInsensitive)) return 1;
    return finding.text.contains(query, Qt::CaseInsensitive) ? 2 : 3;
}

}  // namespace

std::vector<const Finding*> findingsFor(const QString& query, const std::vector<Finding>& all) {
    const QString text = query.simplified();
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, const Finding*>> matches;
    for (const Finding& finding : all)
        if (const int match = matchOf(finding, text, words); match >= 0) matches.emplace_back(match, &finding);
    std::stable_sort(matches.begin(), matches.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<const Finding*> found;
    for (const auto& [match, finding] : matches) found.push_back(finding);
    return found;
}

Finder::Finder(QWidget* parent) : QDialog(parent), query_(new QLineEdit(this)), list_(new QListWidget(this)) {
    setObjectName(QStringLiteral("finder"));
    setWindowTitle(tr("Find"));
    query_->setObjectName(QStringLiteral("finder_query"));
    query_->setAccessibleName(tr("Find"));
    query_->setPlaceholderText(tr("Command, setting or term"));
    query_->setToolTip(tr("Type a part of the name of a command, a setting or a term of the glossary."));
    query_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    query_->setClearButtonEnabled(true);
    query_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("finder_list"));
    list_->setAccessibleName(tr("Found"));
    list_->setToolTip(tr("Press Enter or click to go there."));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kMedium);
    column->addWidget(query_);
    column->addWidget(list_, 1);
    resize(kFinderSize);
    connect(query_, &QLineEdit::textChanged, this, &Finder::list);
    connect(query_, &QLineEdit::returnPressed, this, &Finder::goToCurrent);
    connect(list_, &QListWidget::itemActivated, this, &Finder::goToCurrent);
    connect(list_, &QListWidget::itemClicked, this, &Finder::goToCurrent);
}

void Finder::openWith(std::vector<Finding> findings) {
    findings_ = std::move(findings);
    query_->clear();
    list();
    show();
    raise();
    activateWindow();
    query_->setFocus();
}

void Finder::list() {
    shown_ = findingsFor(query_->text(), findings_);
    list_->clear();
    for (const Finding* finding : shown_)
        list_->addItem(finding->detail.isEmpty()
                           ? finding->text
                           : QStringLiteral("%1  \u00B7  %2").arg(finding->text, finding->detail));
    if (shown_.empty()) {
        list_->addItem(tr("No results for “%1”.").arg(query_->text().simplified()));
        list_->item(0)->setFlags(Qt::NoItemFlags);
        return;
    }
    list_->setCurrentRow(0);
}

void Finder::goToCurrent() {
    const int row = list_->currentRow();
    if (row < 0 || row >= static_cast<int>(shown_.size())) return;
    // First closed: what follows may open a window of its own or take the focus.
    const std::function<void()> go = shown_[static_cast<std::size_t>(row)]->go;
    hide();
    go();
}

bool Finder::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_PageUp && key != Qt::Key_PageDown) return false;
    QCoreApplication::sendEvent(list_, event);
    return true;
}

}  // namespace ui
