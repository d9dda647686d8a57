#include "ui/export/VideoDialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

#include "core/base/Error.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/export/ModelRequest.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

constexpr int kWidth = 460;
constexpr int kMessageLines = 3;
constexpr int kNameWidth = 240;  // of a name within a sentence

}  // namespace

VideoDialog::VideoDialog(core::ExportRequest request, Theme& theme, QWidget* parent)
    : QDialog(parent),
      request_(std::move(request)),
      formatLabel_(new QLabel(tr("Format"), this)),
      format_(new ChoiceField(this)),
      parameters_(new ParameterForm(this, QStringLiteral("video_"))),
      fileLabel_(new QLabel(tr("File"), this)),
      file_(new QLineEdit(this)),
      choose_(new QPushButton(icon(QStringLiteral("folder")), {}, this)),
      save_(nullptr),
      summary_(new QLabel(this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("video_dialog"));
    setWindowTitle(tr("Save video"));
    setFixedWidth(kWidth);  // also while a long name is typed
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kLarge);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kMedium);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form);
    column->addLayout(form);
    summary_->setObjectName(QStringLiteral("video_summary"));
    summary_->setProperty("muted", true);
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    message_->setObjectName(QStringLiteral("video_message"));
    // Its place is kept, so that the buttons stay where they are.
    message_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    message_->setFixedHeight(kMessageLines * fontMetrics().lineSpacing());
    QSizePolicy kept = message_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    message_->setSizePolicy(kept);
    column->addWidget(summary_);
    column->addWidget(message_);
    auto* buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(tr("Save video"), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("video_save"));
    save_->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("video_dismiss"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setFormat();
}

void VideoDialog::buildFields(QFormLayout* form) {
    const core::SampleSpec& spec = request_.model->snapshot->spec().sample;
    for (const core::Exporter* exporter : core::exportersFor(core::ExportSubject::timeline, spec)) {
        const QString label = coreText(exporter->label);
        for (const std::string& ending : exporter->endings)
            formats_.push_back({exporter, QString::fromStdString(ending)});
        if (exporter->writesFolder()) formats_.push_back({exporter, {}});
        while (format_->count() < static_cast<int>(formats_.size())) {
            const QString& ending = formats_[static_cast<std::size_t>(format_->count())].ending;
            format_->addItem(ending.isEmpty() ? label : tr("%1 (.%2)").arg(label, ending));
            format_->setItemData(format_->count() - 1, coreText(exporter->help), Qt::ToolTipRole);
        }
    }
    format_->setObjectName(QStringLiteral("video_format"));
    format_->setAccessibleName(tr("Format"));
    formatLabel_->setBuddy(format_);
    form->addRow(formatLabel_, format_);
    form->addRow(parameters_);

    file_->setObjectName(QStringLiteral("video_file"));
    file_->setAccessibleName(tr("File"));
    file_->setToolTip(tr("The file of the video."));
    choose_->setObjectName(QStringLiteral("video_choose"));
    choose_->setAccessibleName(tr("Choose the file"));
    choose_->setToolTip(tr("Choose where to save the video."));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(file_, 1);
    row->addWidget(choose_);
    fileLabel_->setBuddy(file_);
    form->addRow(fileLabel_, row);

    connect(format_, &QComboBox::currentIndexChanged, this, &VideoDialog::setFormat);
    connect(parameters_, &ParameterForm::changed, this, &VideoDialog::showState);
    connect(file_, &QLineEdit::textChanged, this, [this] {
        followName();
        look();
    });
    connect(choose_, &QPushButton::clicked, this, &VideoDialog::chooseFile);
}

core::ExportRequest VideoDialog::request() const {
    core::ExportRequest request = request_;
    request.settings = parameters_->settings();
    if (place_ && place_->isTaken) request.existing = core::Existing::replaced;
    return request;
}

QString VideoDialog::file() const {
    return file_->text().trimmed();
}

const VideoDialog::Format& VideoDialog::format() const {
    return formats_[static_cast<std::size_t>(format_->currentIndex())];
}

void VideoDialog::showExporter() {
    const core::Exporter* chosen = format().exporter;
    format_->setToolTip(coreText(chosen->help));
    if (chosen == shown_) return;
    const core::Settings settings = carriedOver(parameters_->settings(), core::Settings(chosen->parameters));
    shown_ = chosen;
    parameters_->setParameters(chosen->parameters);
    parameters_->setSettings(settings);
    parameters_->alignLabels({formatLabel_, fileLabel_});
}

void VideoDialog::followName() {
    const QString ending = QFileInfo(file()).suffix().toLower();
    for (std::size_t place = 0; place < formats_.size(); ++place) {
        if (formats_[place].ending != ending) continue;
        const QSignalBlocker quiet(format_);
        format_->setCurrentIndex(static_cast<int>(place));
        showExporter();
        return;
    }
}

void VideoDialog::setFormat() {
    showExporter();
    const QString extension = format().ending;
    const QFileInfo info(file());
    if (file().isEmpty()) {
        suggestion_.ask([extension] { return freeNameForVideo(extension); },
                        [this](const QString& name) {
                            if (file().isEmpty()) file_->setText(name);
                        });
    } else {
        const QString base = info.path() + QLatin1Char('/') + info.completeBaseName();
        file_->setText(extension.isEmpty() ? base : base + QLatin1Char('.') + extension);
    }
    showState();
}

void VideoDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Save video"));
    dialog->setObjectName(QStringLiteral("video_file_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString extension = format().ending;
    if (extension.isEmpty()) {
        dialog->setNameFilter(tr("New folder (*)"));
    } else {
        dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(coreText(shown_->label), extension));
        dialog->setDefaultSuffix(extension);
    }
    dialog->selectFile(file());
    connect(dialog, &QFileDialog::fileSelected, file_, &QLineEdit::setText);
    dialog->open();
}

// Until the disk has answered nothing can be saved: it might take another file's place without a word.
void VideoDialog::look() {
    place_.reset();
    showState();
    question_.ask([file = file()] { return placeOfFile(file); },
                  [this](const FilePlace& place) {
                      place_ = place;
                      showState();
                  });
}

QString VideoDialog::problem() const {
    const QFileInfo info(file());
    QString problem;
    try {
        std::vector<const core::Exporter*> among;
        for (const Format& format : formats_) among.push_back(format.exporter);
        core::exporterForName(among, file().toStdString());
        if (place_ && !place_->hasFolder)
            problem = tr("The folder %1 does not exist; choose one that exists.").arg(info.dir().path());
    } catch (const core::Error& error) {
        problem = errorText(error);
    }
    return problem.replace(file(), fontMetrics().elidedText(info.fileName(), Qt::ElideMiddle, kNameWidth));
}

void VideoDialog::showState() {
    summary_->setText(shown_->summary == nullptr ? QString() : messageText(shown_->summary(request())));
    const QString problem = this->problem();
    const bool replaces = problem.isEmpty() && place_ && place_->isTaken;
    save_->setEnabled(problem.isEmpty() && place_);
    save_->setText(replaces ? tr("Replace video") : tr("Save video"));
    if (!problem.isEmpty()) {
        message_->showError(problem);
    } else if (replaces) {
        message_->showInfo(tr("A file with this name already exists; the video will replace it."));
    } else {
        message_->clear();
    }
}

}  // namespace ui
