#pragma once

#include <QCheckBox>
#include <QWidget>
#include <functional>
#include <vector>

#include "core/metric/Metric.h"

class QVBoxLayout;

namespace ui {

/// A check box whose text ends in dots where there is no room for it: a long name must not make a panel wider.
class NarrowBox : public QCheckBox {
    Q_OBJECT

   public:
    explicit NarrowBox(const QString& text, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

   protected:
    void paintEvent(QPaintEvent* event) override;
};

/// All metrics of the registry, grouped by how long they take, with a tick for each. What is not measured now is grayed
/// and says why.
class MetricChoices : public QWidget {
    Q_OBJECT

   public:
    explicit MetricChoices(QWidget* parent = nullptr);

    /// `why` a metric is not measured now, as a clause; empty where it is.
    void setRefusals(const std::function<QString(const core::Metric& metric)>& why);
    /// Those that are ticked and measured now, in the order of the registry.
    std::vector<const core::Metric*> chosen() const;
    void setEditable(bool editable);

    /// In what the ticks differ from the usual ones: "+iwae,-fd". Names that are no metrics are passed over.
    QString differences() const;
    void setDifferences(const QString& text);

   Q_SIGNALS:
    /// A person has changed a tick.
    void changed();

   private:
    struct Choice {
        const core::Metric* metric = nullptr;
        QCheckBox* box = nullptr;
        bool wanted = false;  ///< the tick, also while it is not measured
        QString refusal = {};
    };
    void addGroup(QVBoxLayout* column, const QString& title, const std::function<bool(const core::Metric&)>& isIn);
    void show(const Choice& choice);

    std::vector<Choice> choices_;  // in the order on screen
    bool editable_ = true;
};

/// Whether a metric is measured where nobody says otherwise: it takes no minutes.
bool isUsualMetric(const core::Metric& metric);

}  // namespace ui
