#pragma once

#include <QWidget>

#include "core/model/LatentStatistics.h"

class QLabel;

namespace ui {

class FoldButton;
class KlBars;
class Theme;

/// The KL of each latent dimension and how many of them are active. Folded at first, when the number alone is seen.
class KlChart : public QWidget {
    Q_OBJECT

   public:
    explicit KlChart(Theme& theme, QWidget* parent = nullptr);

    /// Statistics without KL: it says that nothing has been measured yet.
    void setStatistics(const core::LatentStatistics& statistics, int latentSize);
    void setOpen(bool open);

   Q_SIGNALS:
    void toggled(bool open);
    void dimensionChosen(int dimension);

   private:
    QString captionOf(const core::LatentStatistics& statistics) const;
    void showCurrent(int place);

    QWidget* content_;
    FoldButton* fold_;
    QLabel* caption_;
    KlBars* bars_;
    QLabel* readout_;
};

}  // namespace ui
