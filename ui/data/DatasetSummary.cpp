#include "ui/data/DatasetSummary.h"

#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/sample/Modality.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/ClassBars.h"
#include "ui/common/FoldButton.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

DatasetSummary::DatasetSummary(Session& session, Theme& theme, QWidget* parent)
    : QWidget(parent),
      session_(session),
      classes_(new ClassBars(theme, this)),
      skipped_(new QPlainTextEdit(this)),
      fold_(new FoldButton(tr("Files that were left out"), skipped_, this)) {
    name_ = addLabel(QStringLiteral("data_name"), tr("The dataset that is open."));
    name_->setProperty("heading", true);
    size_ = addLabel(QStringLiteral("data_shape"), tr("Number and size of its images, in pixels."));
    split_ = addLabel(QStringLiteral("data_split"),
                      tr("The model is trained on the training images. Validation images measure it during the "
                         "training, test images at the end. Validation share and seed are training settings."));
    report_ = addLabel(QStringLiteral("data_report"), tr("Files found and files read."));
    skipped_->setObjectName(QStringLiteral("data_skipped"));
    skipped_->setAccessibleName(tr("Files that were left out, with the reasons"));
    skipped_->setToolTip(tr("Each file that could not be used, and why. The text can be copied."));
    skipped_->setReadOnly(true);
    skipped_->setLineWrapMode(QPlainTextEdit::NoWrap);
    fold_->setObjectName(QStringLiteral("data_show_skipped"));
    fold_->setToolTip(tr("Shows each file that could not be used, and why."));

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(classes_);
    scroll->setMinimumHeight(2 * fontMetrics().lineSpacing());  // small screens: it scrolls
    classes_->setObjectName(QStringLiteral("data_classes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kSmall);
    for (auto* label : {name_, size_, split_, report_}) column->addWidget(label);
    column->addWidget(fold_);
    column->addWidget(skipped_, 1);
    column->addSpacing(space::kMedium);
    column->addWidget(scroll, 2);

    connect(&session_, &Session::datasetChanged, this, &DatasetSummary::showDataset);
    setTrainingSettings(core::Settings(core::commonTrainingParameters()));
    showDataset();
}

QLabel* DatasetSummary::addLabel(const QString& name, const QString& help) {
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setToolTip(help);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void DatasetSummary::setTrainingSettings(const core::Settings& settings) {
    training_ = settings;
    showSplit();
}

void DatasetSummary::setMoved(std::vector<std::uint32_t> moved) {
    if (moved == moved_) return;
    moved_ = std::move(moved);
    showSplit();
}

void DatasetSummary::showDataset() {
    const auto& dataset = session_.dataset();
    setVisible(dataset != nullptr);
    if (!dataset) return;
    name_->setText(breakable(QString::fromStdString(dataset->name)));
    size_->setText(tr("%Ln images, %1", nullptr, static_cast<int>(dataset->size()))
                       .arg(messageText(core::describe(dataset->spec))));
    if (const auto leftOut = static_cast<int>(dataset->leftOut()); leftOut > 0)
        size_->setText(size_->text() + QLatin1Char('\n') +
                       tr("%Ln image(s) left out in this project", nullptr, leftOut));
    classes_->setClasses(dataset->classNames, dataset->classCounts());
    showSplit();
    showReport();
}

void DatasetSummary::showSplit() {
    const auto& dataset = session_.dataset();
    if (!dataset) return;
    const auto text = [this](std::size_t count) { return locale().toString(static_cast<qulonglong>(count)); };
    try {
        const core::Split split = core::trainingSplit(*dataset, training_, moved_);
        split_->setText(split.testIsValidation ? tr("%1 for training, %2 for validation and test")
                                                     .arg(text(split.training.size()), text(split.validation.size()))
                                               : tr("%1 for training, %2 for validation, %3 for test")
                                                     .arg(text(split.training.size()), text(split.validation.size()),
                                                          text(split.test.size())));
        const std::size_t used =
            split.training.size() + split.validation.size() + (split.testIsValidation ? 0 : split.test.size());
        if (const auto between = static_cast<int>(dataset->size() - used); between > 0)
            split_->setText(split_->text() + QLatin1Char('\n') +
                            tr("%Ln image(s) next to the validation blocks are not used", nullptr, between));
        if (const core::Message unseen = core::unseenClasses(*dataset, split); !unseen.empty())
            split_->setText(split_->text() + QLatin1Char('\n') + breakable(messageText(unseen)));
        if (const QString weights = weightsText(*dataset); !weights.isEmpty())
            split_->setText(split_->text() + QLatin1Char('\n') + breakable(tr("Class weights: %1").arg(weights)));
    } catch (const core::Error& error) {
        split_->setText(breakable(errorText(error)));
    }
}

QString DatasetSummary::weightsText(const core::Dataset& dataset) const {
    constexpr int kNamed = 4;
    QStringList weights;
    for (std::size_t index = 0; index < std::min(dataset.classWeights.size(), dataset.classNames.size()); ++index) {
        if (dataset.classWeights[index] == 1) continue;
        if (weights.size() == kNamed) return weights.join(QStringLiteral(", ")) + QStringLiteral(", …");
        weights << QStringLiteral("%1 ×%2").arg(QString::fromStdString(dataset.classNames[index]),
                                                locale().toString(dataset.classWeights[index], 'g', 4));
    }
    return weights.join(QStringLiteral(", "));
}

QString DatasetSummary::harmlessText(const core::ImportReport& report) const {
    constexpr int kNamed = 4;
    QStringList kinds;
    for (const core::SkippedKind& kind : core::harmlessKinds(report)) {
        if (kinds.size() == kNamed) return kinds.join(QStringLiteral(", ")) + QStringLiteral(", …");
        const QString count = locale().toString(static_cast<qulonglong>(kind.count));
        kinds << (kind.ending.empty() ? tr("%1 without an extension").arg(count)
                                      : QStringLiteral("%1 %2").arg(count, QString::fromStdString(kind.ending)));
    }
    return kinds.join(QStringLiteral(", "));
}

void DatasetSummary::showReport() {
    const core::ImportReport& report = session_.dataset()->report;
    QStringList lines;
    const QString read = locale().toString(static_cast<qulonglong>(report.imported));
    const QString found = locale().toString(static_cast<qulonglong>(report.found));
    lines << (report.seconds < 0.5 ? tr("%1 of %2 read").arg(read, found)
                                   : tr("%1 of %2 read in %3").arg(read, found, durationText(report.seconds)));
    for (const core::Message& note : report.notes) lines << messageText(note);
    if (const QString harmless = harmlessText(report); !harmless.isEmpty())
        lines << tr("Files that are not images: %1").arg(harmless);
    report_->setText(breakable(lines.join(QLatin1Char('\n'))));
    QStringList files;
    for (const core::SkippedFile& skipped : report.skipped) {
        files << QStringLiteral("%1: %2").arg(QString::fromStdString(skipped.file), messageText(skipped.reason));
    }
    skipped_->setPlainText(files.join(QLatin1Char('\n')));
    fold_->setText(tr("%n file(s) left out", nullptr, static_cast<int>(report.skipped.size())));
    fold_->setOpen(false);
    fold_->setVisible(!report.skipped.empty());
}

}  // namespace ui
