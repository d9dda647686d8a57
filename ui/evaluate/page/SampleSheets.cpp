#include "ui/evaluate/page/SampleSheets.h"

#include <QGridLayout>
#include <algorithm>

#include "ui/common/ElidedLabel.h"
#include "ui/common/QtImage.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/CrispImage.h"

namespace ui {

namespace {
constexpr int kMostSheetHeight = 420;  // pixels
constexpr int kSheetsInARow = 3;
}  // namespace

SampleSheets::SampleSheets(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
}

void SampleSheets::setSheets(const std::vector<Sheet>& sheets) {
    // A grid keeps the columns that it once had: all of it is made anew.
    delete sheets_;
    sheets_ = new QWidget(this);
    grid_->addWidget(sheets_, 0, 0);
    auto* grid = new QGridLayout(sheets_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kPanel);
    grid->setVerticalSpacing(space::kSmall);
    const int columns = std::clamp(static_cast<int>(sheets.size()), 1, kSheetsInARow);
    for (int place = 0; place < static_cast<int>(sheets.size()); ++place) {
        const Sheet& sheet = sheets[static_cast<std::size_t>(place)];
        const int row = 2 * (place / columns);
        const int column = place % columns;
        grid->setColumnStretch(column, 1);
        if (sheets.size() > 1) {
            auto* name = new ElidedLabel(sheets_);
            name->setFullName(sheet.name);
            grid->addWidget(name, row, column);
        }
        auto* image = new CrispImage(kMostSheetHeight, sheets_);
        image->setObjectName(QStringLiteral("evaluation_samples_%1").arg(place));
        image->setImage(toQImage(sheet.image));
        image->setAccessibleName(tr("Samples of %1").arg(sheet.name));
        image->setToolTip(tr("Samples that the model generated, not chosen by their looks."));
        grid->addWidget(image, row + 1, column);
    }
    sheets_->show();
}

}  // namespace ui
