#pragma once

#include <QWidget>

#include "ui/evaluate/EvaluateSettings.h"
#include "ui/evaluate/EvaluationOrder.h"
#include "ui/explore/Session.h"

class QFormLayout;
class QPushButton;

namespace ui {

class ChoiceField;
class ElidedLabel;
class IntegerField;

/// What is evaluated, on what, with how many samples and by which features: all that is asked but the metrics.
class EvaluateFields : public QWidget {
    Q_OBJECT

   public:
    explicit EvaluateFields(Session& session, QWidget* parent = nullptr);

    /// All but the metrics.
    EvaluationOrder order() const;
    /// What of it is remembered, without the metrics.
    EvaluateSettings settings() const;
    void setSettings(const EvaluateSettings& settings);
    void setImages(const QString& source);
    void setEditable(bool editable);
    /// The names of what is open.
    void showNames();

   Q_SIGNALS:
    /// A person has changed something.
    void changed();

   private:
    void addField(QWidget* field, const QString& name, const QString& label, const QString& help);
    void buildSubject();
    void buildNumbers();
    void buildFeatures();
    void takeSubject();
    void takeFeatures(int choice);
    void chooseImages();
    void chooseExtractor();
    bool ofImages() const;

    Session& session_;
    QFormLayout* form_;
    ChoiceField* what_;
    ElidedLabel* name_;
    QPushButton* folder_;
    ChoiceField* dataset_;
    ElidedLabel* datasetName_;
    IntegerField* samples_;
    IntegerField* seed_;
    ChoiceField* features_;
    QPushButton* extractorFile_;
    QString images_;              // of another tool
    QString extractor_;           // a file
    bool onOpenDataset_ = false;  // a model is evaluated on it; images always are
};

}  // namespace ui
