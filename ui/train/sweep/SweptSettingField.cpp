#include "ui/train/sweep/SweptSettingField.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/project/Sweep.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

enum ValueKind { kList, kRange };
enum ValuePage { kListPage, kRangePage, kChoicesPage };

constexpr int kFewestValues = 2;
constexpr int kMostValues = 100;
constexpr int kUsualValues = 5;
constexpr int kRealDecimals = 8;

bool isNumeric(const core::Parameter& parameter) {
    return parameter.type == core::ParameterType::integer || parameter.type == core::ParameterType::real;
}

double usualNumber(const core::Parameter& parameter) {
    if (const auto* whole = std::get_if<std::int64_t>(&parameter.defaultValue)) return static_cast<double>(*whole);
    const auto* real = std::get_if<double>(&parameter.defaultValue);
    return real != nullptr ? *real : parameter.minimum;
}

/// As core::readSweptSetting() reads it, whatever the language.
std::string plainNumber(const core::Parameter& parameter, double value) {
    if (parameter.type == core::ParameterType::integer) return core::toText(std::int64_t{std::llround(value)});
    return core::toText(value);
}

/// Where the decimal sign is a comma, only a semicolon can be between values.
bool hasDecimalComma(const QLocale& locale) {
    return locale.decimalPoint() == QLatin1String(",");
}

/// As people type them; blanks or line breaks between them will do, too.
QStringList typedValues(const QString& text, const QLocale& locale) {
    static const QRegularExpression kAnySign(QStringLiteral("\\s*[,;]\\s*|\\s+"));
    static const QRegularExpression kSemicolon(QStringLiteral("\\s*;\\s*|\\s+"));
    return text.trimmed().split(hasDecimalComma(locale) ? kSemicolon : kAnySign);
}

/// With the decimal sign of core::readSweptSetting(); empty for what has commas and is no number.
QString withDecimalPoint(const QString& typed) {
    if (!typed.contains(QLatin1Char(','))) return typed;
    static const QRegularExpression kNumber(QStringLiteral("^[+-]?\\d+,\\d+([eE][+-]?\\d+)?$"));
    return kNumber.match(typed).hasMatch() ? QString(typed).replace(QLatin1Char(','), QLatin1Char('.')) : QString();
}

}  // namespace

QString exampleOfValues(const QLocale& locale) {
    return hasDecimalComma(locale) ? QStringLiteral("0,5; 1; 4; 8") : QStringLiteral("0.5, 1, 4, 8");
}

SweptSettingField::SweptSettingField(const QString& name, const QString& title, bool optional, QWidget* parent)
    : QWidget(parent),
      name_(name),
      setting_(new ChoiceField(this)),
      kind_(new ChoiceField(this)),
      kindLabel_(new QLabel(tr("Values as"), this)),
      stack_(new QStackedWidget(this)),
      help_(new QLabel(this)) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kMedium);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setting_->setObjectName(named("setting"));
    setting_->setAccessibleName(title);
    setting_->setToolTip(optional ? tr("A second setting that is varied, too: each of its values is combined with each "
                                       "of the first.")
                                  : tr("The setting in which the runs of the sweep differ."));
    if (optional) setting_->addItem(tr("None"));
    form->addRow(title, setting_);
    kind_->setObjectName(named("kind"));
    kind_->setAccessibleName(tr("Values as"));
    kind_->setToolTip(tr("List the values one by one, or give a range from the first to the last."));
    kind_->addItem(tr("List of values"));
    kind_->addItem(tr("Range"));
    kindLabel_->setBuddy(kind_);
    form->addRow(kindLabel_, kind_);
    stack_->addWidget(makeList());
    stack_->addWidget(makeRange());
    stack_->addWidget(makeChoices());
    form->addRow(tr("Values"), stack_);
    help_->setObjectName(named("help"));
    help_->setProperty("muted", true);
    help_->setTextFormat(Qt::PlainText);
    help_->setWordWrap(true);
    form->addRow(help_);
    connect(setting_, &QComboBox::currentIndexChanged, this, &SweptSettingField::showSetting);
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        Q_EMIT changed();
    });
}

QWidget* SweptSettingField::makeList() {
    list_ = new QLineEdit(this);
    list_->setObjectName(named("values"));
    list_->setAccessibleName(tr("Values"));
    list_->setToolTip(tr("The values, written as in this example: %1").arg(exampleOfValues(locale())));
    list_->setPlaceholderText(exampleOfValues(locale()));
    connect(list_, &QLineEdit::textChanged, this, &SweptSettingField::changed);
    return list_;
}

QWidget* SweptSettingField::makeRange() {
    auto* page = new QWidget(this);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    from_ = new RealField(page);
    to_ = new RealField(page);
    count_ = new IntegerField(page);
    const auto add = [&](QWidget* field, const char* part, const QString& label, const QString& name,
                         const QString& help) {
        field->setObjectName(named(part));
        field->setAccessibleName(name);
        field->setToolTip(help);
        auto* text = new QLabel(label, page);
        text->setBuddy(field);
        row->addWidget(text);
        row->addWidget(field, 1);
    };
    add(from_, "from", tr("from"), tr("From"), tr("The first value."));
    add(to_, "to", tr("to"), tr("To"), tr("The last value."));
    add(count_, "count", tr("number"), tr("Number of values"),
        tr("How many values from the first to the last, both among them: %1 to %2.")
            .arg(kFewestValues)
            .arg(kMostValues));
    count_->setRange(kFewestValues, kMostValues);
    count_->setValue(kUsualValues);
    for (RealField* field : {from_, to_})
        connect(field, &QDoubleSpinBox::valueChanged, this, &SweptSettingField::changed);
    connect(count_, &QSpinBox::valueChanged, this, &SweptSettingField::changed);
    return page;
}

QWidget* SweptSettingField::makeChoices() {
    choices_ = new QWidget(this);
    auto* column = new QVBoxLayout(choices_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    return choices_;
}

void SweptSettingField::setParameters(const std::vector<core::Parameter>& network,
                                      const std::vector<core::Parameter>& training) {
    const QSignalBlocker quiet(setting_);
    parameters_.clear();
    auto* items = qobject_cast<QStandardItemModel*>(setting_->model());
    const auto addGroup = [&](const QString& title, const std::vector<core::Parameter>& parameters) {
        if (parameters.empty()) return;
        setting_->addItem(title);
        QStandardItem* heading = items->item(setting_->count() - 1);
        heading->setEnabled(false);
        heading->setSelectable(false);
        for (const core::Parameter& parameter : parameters) {
            parameters_.push_back(parameter);
            setting_->addItem(QStringLiteral("   ") + coreText(parameter.label),
                              QString::fromStdString(parameter.name));
            setting_->setItemData(setting_->count() - 1, coreText(parameter.help), Qt::ToolTipRole);
        }
    };
    addGroup(tr("Network"), network);
    addGroup(tr("Training"), training);
    if (setting_->currentData().toString().isEmpty() && items->item(0) != nullptr && !items->item(0)->isEnabled())
        setting_->setCurrentIndex(1);
    showSetting();
}

void SweptSettingField::choose(const std::string& name) {
    const int index = setting_->findData(QString::fromStdString(name));
    if (index >= 0) setting_->setCurrentIndex(index);
}

const core::Parameter* SweptSettingField::parameter() const {
    const std::string name = setting_->currentData().toString().toStdString();
    const auto found = std::find_if(parameters_.begin(), parameters_.end(),
                                    [&](const core::Parameter& each) { return each.name == name; });
    return found == parameters_.end() ? nullptr : &*found;
}

std::string SweptSettingField::assignment() const {
    const core::Parameter* chosen = parameter();
    if (chosen == nullptr) return {};
    std::string text = chosen->name + "=";
    if (stack_->currentIndex() == kChoicesPage) {
        bool isFirst = true;
        for (std::size_t tick = 0; tick < ticks_.size(); ++tick) {
            if (!ticks_[tick]->isChecked()) continue;
            text += (isFirst ? "" : ",") + values_[tick];
            isFirst = false;
        }
        return text;
    }
    if (stack_->currentIndex() == kListPage) {
        QStringList values;
        for (const QString& typed : typedValues(list_->text(), locale())) values << withDecimalPoint(typed);
        return text + values.join(QLatin1Char(',')).toStdString();
    }
    return text + plainNumber(*chosen, from_->value()) + ".." + plainNumber(*chosen, to_->value()) + ":" +
           std::to_string(count_->value());
}

QString SweptSettingField::problem() const {
    if (parameter() == nullptr || stack_->currentIndex() != kListPage) return {};
    for (const QString& typed : typedValues(list_->text(), locale()))
        if (!typed.isEmpty() && withDecimalPoint(typed).isEmpty())
            return tr("“%1” is not a number. Put semicolons between the values: %2.")
                .arg(typed, exampleOfValues(locale()));
    return {};
}

void SweptSettingField::fillChoices(const core::Parameter& parameter) {
    for (QCheckBox* tick : ticks_) delete tick;
    ticks_.clear();
    values_.clear();
    const auto add = [&](const std::string& value, const QString& label, const QString& help) {
        auto* tick = new QCheckBox(label, choices_);
        tick->setObjectName(named("choice_") + QString::fromStdString(value));
        tick->setToolTip(help.isEmpty() ? coreText(parameter.help) : help);
        tick->setChecked(true);
        choices_->layout()->addWidget(tick);
        connect(tick, &QCheckBox::toggled, this, &SweptSettingField::changed);
        ticks_.push_back(tick);
        values_.push_back(value);
    };
    if (parameter.type == core::ParameterType::toggle) {
        add(core::toText(false), tr("off"), {});
        add(core::toText(true), tr("on"), {});
    } else {
        for (const core::Choice& choice : parameter.choices)
            add(choice.id, coreText(choice.label), coreText(choice.help));
    }
}

void SweptSettingField::showSetting() {
    const core::Parameter* chosen = parameter();
    auto* form = static_cast<QFormLayout*>(layout());
    form->setRowVisible(stack_, chosen != nullptr);
    form->setRowVisible(kind_, chosen != nullptr && isNumeric(*chosen));
    form->setRowVisible(help_, chosen != nullptr);
    if (chosen != nullptr) {
        const QSignalBlocker quiet(this);
        if (isNumeric(*chosen)) {
            const double usual = usualNumber(*chosen);
            for (RealField* field : {from_, to_}) {
                // Before the range, which is rounded to them.
                field->setDecimals(chosen->type == core::ParameterType::integer ? 0 : kRealDecimals);
                field->setScale(chosen->minimum, chosen->maximum, usual);
            }
            from_->setValue(std::max(chosen->minimum, usual / 2));
            to_->setValue(std::min(chosen->maximum, usual > 0 ? usual * 2 : 1.0));
            list_->clear();
        } else {
            fillChoices(*chosen);
        }
    }
    showKind();
    Q_EMIT changed();
}

void SweptSettingField::showKind() {
    const core::Parameter* chosen = parameter();
    if (chosen == nullptr) return;
    if (!isNumeric(*chosen)) {
        stack_->setCurrentIndex(kChoicesPage);
        help_->setText(coreText(chosen->help));
        return;
    }
    const bool isRange = kind_->currentIndex() == kRange;
    stack_->setCurrentIndex(isRange ? kRangePage : kListPage);
    const auto shown = [&](double value) {
        return QString::fromStdString(plainNumber(*chosen, value)).replace(QLatin1Char('.'), locale().decimalPoint());
    };
    const QString limits = tr("%1 to %2").arg(shown(chosen->minimum), shown(chosen->maximum));
    if (!isRange) {
        help_->setText((hasDecimalComma(locale()) ? tr("Each value from %1, with semicolons between them.")
                                                  : tr("Each value from %1, with commas between them."))
                           .arg(limits));
    } else if (core::isGeometric(*chosen)) {
        help_->setText(tr("Equal ratios between the values (%1).").arg(limits));
    } else {
        help_->setText(tr("Equal steps between the values (%1).").arg(limits));
    }
}

}  // namespace ui
