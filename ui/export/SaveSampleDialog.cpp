#include "ui/export/SaveSampleDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <vector>

#include "core/exporting/SampleFile.h"
#include "ui/common/fields/ParameterForm.h"
#include "ui/common/fields/SettingsMemory.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

// By which the memory finds what was chosen here: it is not of one dataset.
const QString kMemory = QStringLiteral("samples");
const QString kKind = QStringLiteral("sample_file");

core::Settings lastFor(const SettingsMemory& memory, const core::ImageShape& shape) {
    core::Settings settings(core::sampleFileParameters(shape));
    memory.recall(kMemory, kKind, {&settings});
    settings.set("width", std::int64_t{core::sampleFileWidth(shape, static_cast<int>(settings.integer("height")))});
    return settings;
}

}  // namespace

SaveSampleDialog::SaveSampleDialog(const core::ImageShape& shape, SettingsMemory& memory, QWidget* parent)
    : QDialog(parent),
      memory_(memory),
      shape_(shape),
      parameters_(new ParameterForm(this, QStringLiteral("sample_file_"))),
      summary_(new QLabel(this)) {
    setObjectName(QStringLiteral("save_sample_dialog"));
    setWindowTitle(tr("Save sample"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    column->setSpacing(space::kLarge);
    column->addWidget(parameters_);
    summary_->setObjectName(QStringLiteral("sample_file_summary"));
    summary_->setProperty("muted", true);
    column->addWidget(summary_);
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("sample_file_save"));
    save->setToolTip(tr("Choose where to save the sample."));
    save->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("sample_file_dismiss"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, &SaveSampleDialog::remember);
    const core::Settings last = lastFor(memory_, shape_);
    parameters_->setParameters(last.parameters());
    parameters_->setSettings(last);
    connect(parameters_, &ParameterForm::parameterChanged, this, &SaveSampleDialog::follow);
    connect(parameters_, &ParameterForm::changed, this, &SaveSampleDialog::showState);
    showState();
}

core::Settings SaveSampleDialog::settings() const {
    return parameters_->settings();
}

void SaveSampleDialog::set(const std::string& name, int value) {
    std::vector<core::Parameter> wanted = core::sampleFileParameters(shape_);
    std::erase_if(wanted, [&name](const core::Parameter& parameter) { return parameter.name != name; });
    core::Settings one(wanted);
    one.set(name, std::int64_t{value});
    parameters_->setSettings(one);
}

void SaveSampleDialog::follow(const std::string& changed) {
    if (following_ || (changed != "width" && changed != "height")) return;
    following_ = true;
    const auto value = static_cast<int>(settings().integer(changed));
    if (changed == "width") {
        set("height", core::sampleFileHeight(shape_, value));
    } else {
        set("width", core::sampleFileWidth(shape_, value));
    }
    following_ = false;
}

void SaveSampleDialog::remember() const {
    const core::Settings chosen = settings();
    std::vector<core::Parameter> kept;
    for (const core::Parameter& parameter : chosen.parameters()) {
        const bool unchanged = parameter.name == "height" && chosen.value("height") == parameter.defaultValue;
        if (parameter.name != "width" && !unchanged) kept.push_back(parameter);
    }
    const core::Settings some = chosen.of(kept);
    memory_.remember(kMemory, kKind, {&some});
}

void SaveSampleDialog::showState() {
    const core::Settings chosen = settings();
    const core::ImageShape size = core::sampleFileShape(chosen, shape_);
    summary_->setText(tr("%1 × %2 pixels").arg(locale().toString(size.width), locale().toString(size.height)));
    const std::string format = chosen.choice("format");
    const QString png = format == "png" ? tr("PNG files are lossless.") : QString();
    const bool lossless = format == "webp" && chosen.toggle("lossless");
    parameters_->setUnavailable("quality", lossless ? tr("Lossless files have no quality to choose.") : png);
    parameters_->setUnavailable("lossless", format == "jpeg" ? tr("JPEG files are always lossy.") : png);
}

}  // namespace ui
