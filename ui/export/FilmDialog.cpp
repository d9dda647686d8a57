#include "ui/export/FilmDialog.h"

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
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/base/Error.h"
#include "core/exporting/VideoFile.h"
#include "ui/common/MessageLine.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

constexpr int kWidth = 460;
constexpr int kMessageLines = 3;
constexpr int kNameWidth = 240;  // of a name within a sentence

}  // namespace

FilmDialog::FilmDialog(const core::Journey& journey, const core::ImageShape& shape, Theme& theme, QWidget* parent)
    : QDialog(parent),
      journey_(journey),
      shape_(shape),
      format_(new ChoiceField(this)),
      height_(new IntegerField(this)),
      enlargement_(new ChoiceField(this)),
      rate_(new IntegerField(this)),
      file_(new QLineEdit(this)),
      choose_(new QPushButton(icon(QStringLiteral("folder")), {}, this)),
      save_(nullptr),
      summary_(new QLabel(this)),
      message_(new MessageLine(theme, this)) {
    setObjectName(QStringLiteral("film_dialog"));
    setWindowTitle(tr("Save film"));
    setFixedWidth(kWidth);  // also while a long name is typed
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kLarge);
    auto* form = new QFormLayout;
    form->setSpacing(space::kMedium);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form);
    column->addLayout(form);
    summary_->setObjectName(QStringLiteral("film_summary"));
    summary_->setProperty("muted", true);
    summary_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    message_->setObjectName(QStringLiteral("film_message"));
    // Its place is kept, so that the buttons stay where they are.
    message_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    message_->setFixedHeight(kMessageLines * fontMetrics().lineSpacing());
    QSizePolicy kept = message_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    message_->setSizePolicy(kept);
    column->addWidget(summary_);
    column->addWidget(message_);
    auto* buttons = new QDialogButtonBox(this);
    save_ = buttons->addButton(tr("Save film"), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("film_save"));
    save_->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("film_dismiss"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setFormat();
}

void FilmDialog::buildFields(QFormLayout* form) {
    const auto add = [&](QWidget* field, const QString& name, const QString& label, const QString& help) {
        field->setObjectName(name);
        field->setAccessibleName(label);
        field->setToolTip(help);
        form->addRow(label, field);
    };
    for (const core::VideoFormat& format : core::videoFormats())
        format_->addItem(coreText(format.label), QString::fromLatin1(format.extension));
    format_->addItem(tr("Folder of PNG files"), QString());
    add(format_, QStringLiteral("film_format"), tr("Format"),
        tr("MP4 (H.264) plays nearly everywhere; PNG files are lossless, for a program that cuts films."));
    height_->setRange(16, 4320);
    height_->setSingleStep(16);
    height_->setValue(core::FrameSize{}.height);
    height_->setSuffix(tr(" pixels"));
    add(height_, QStringLiteral("film_height"), tr("Height"), tr("How high the film's pictures are."));
    enlargement_->addItem(tr("Sharp squares"), static_cast<int>(core::Enlargement::blocks));
    enlargement_->addItem(tr("Smooth"), static_cast<int>(core::Enlargement::smooth));
    enlargement_->setCurrentIndex(1);  // as the pictures are on the screen
    add(enlargement_, QStringLiteral("film_enlargement"), tr("Enlargement"),
        tr("Sharp squares make every pixel of the model a block of whole pixels, so that the film may be a little "
           "higher; smooth ones are of the very height."));
    rate_->setRange(1, 120);
    rate_->setValue(30);
    rate_->setSuffix(tr(" frames per second"));
    add(rate_, QStringLiteral("film_rate"), tr("Frame rate"), tr("How many pictures the film shows in a second."));

    file_->setObjectName(QStringLiteral("film_file"));
    file_->setAccessibleName(tr("File"));
    file_->setToolTip(tr("Where the film goes."));
    choose_->setObjectName(QStringLiteral("film_choose"));
    choose_->setAccessibleName(tr("Choose the file"));
    choose_->setToolTip(tr("Choose where the film goes."));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(file_, 1);
    row->addWidget(choose_);
    auto* label = new QLabel(tr("File"), this);
    label->setBuddy(file_);
    form->addRow(label, row);

    connect(format_, &QComboBox::currentIndexChanged, this, &FilmDialog::setFormat);
    connect(height_, &QSpinBox::valueChanged, this, &FilmDialog::showState);
    connect(enlargement_, &QComboBox::currentIndexChanged, this, &FilmDialog::showState);
    connect(rate_, &QSpinBox::valueChanged, this, &FilmDialog::showState);
    connect(file_, &QLineEdit::textChanged, this, [this] {
        // The ending decides.
        const int format = format_->findData(QFileInfo(file()).suffix().toLower());
        const QSignalBlocker quiet(format_);
        if (format >= 0) format_->setCurrentIndex(format);
        look();
    });
    connect(choose_, &QPushButton::clicked, this, &FilmDialog::chooseFile);
}

core::FilmOptions FilmDialog::options() const {
    core::FilmOptions options;
    options.framesPerSecond = rate_->value();
    options.size = {height_->value(), static_cast<core::Enlargement>(enlargement_->currentData().toInt())};
    if (place_ && place_->isTaken) options.existing = core::Existing::replaced;
    return options;
}

QString FilmDialog::file() const {
    return file_->text().trimmed();
}

void FilmDialog::setFormat() {
    const QString extension = format_->currentData().toString();
    const QFileInfo info(file());
    if (file().isEmpty()) {
        suggestion_.ask([extension] { return freeNameForFilm(extension); },
                        [this](const QString& name) {
                            if (file().isEmpty()) file_->setText(name);
                        });
    } else {
        const QString base = info.path() + QLatin1Char('/') + info.completeBaseName();
        file_->setText(extension.isEmpty() ? base : base + QLatin1Char('.') + extension);
    }
    showState();
}

void FilmDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Save film"));
    dialog->setObjectName(QStringLiteral("film_file_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString extension = format_->currentData().toString();
    if (extension.isEmpty()) {
        dialog->setNameFilter(tr("New folder (*)"));
    } else {
        dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(format_->currentText(), extension));
        dialog->setDefaultSuffix(extension);
    }
    dialog->selectFile(file());
    connect(dialog, &QFileDialog::fileSelected, file_, &QLineEdit::setText);
    dialog->open();
}

// Until the disk has answered nothing can be saved: it might take another file's place without a word.
void FilmDialog::look() {
    place_.reset();
    showState();
    question_.ask([file = file()] { return placeOfFile(file); },
                  [this](const FilePlace& place) {
                      place_ = place;
                      showState();
                  });
}

QString FilmDialog::problem() const {
    const QFileInfo info(file());
    QString problem;
    try {
        core::checkFilmName(file().toStdString());
        if (place_ && !place_->hasFolder)
            problem = tr("There is no folder %1; choose one that is there.").arg(info.dir().path());
    } catch (const core::Error& error) {
        problem = errorText(error);
    }
    return problem.replace(file(), fontMetrics().elidedText(info.fileName(), Qt::ElideMiddle, kNameWidth));
}

void FilmDialog::showState() {
    const core::FilmOptions chosen = options();
    const int frames = journey_.frames(chosen.framesPerSecond);
    const core::ImageShape frame = core::sized(core::Image(shape_), chosen.size).shape();
    summary_->setText(tr("%1 × %2 pixels, %3 s: %n frame(s).", nullptr, frames)
                          .arg(frame.width)
                          .arg(frame.height)
                          .arg(locale().toString(frames / chosen.framesPerSecond, 'f', 1)));
    const QString problem = this->problem();
    const bool replaces = problem.isEmpty() && place_ && place_->isTaken;
    save_->setEnabled(problem.isEmpty() && place_);
    save_->setText(replaces ? tr("Replace film") : tr("Save film"));
    if (!problem.isEmpty()) {
        message_->showError(problem);
    } else if (replaces) {
        message_->showInfo(tr("A file of this name is there already; the film takes its place."));
    } else {
        message_->clear();
    }
}

}  // namespace ui
