#pragma once

#include <QString>
#include <QWidget>
#include <string>

#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/jobs/DiskQuestion.h"

class QPushButton;

namespace ui {

class MessageLine;
class Theme;

/// Says what images are needed for, with a button that opens the ones that the model learned from, in the background,
/// where they can be opened. Hidden while nothing is asked for.
class DatasetOffer : public QWidget {
    Q_OBJECT

   public:
    /// `name` makes the object names: "map_offer", "map_offer_text", "map_offer_open".
    DatasetOffer(const QString& name, Qt::Alignment alignment, Session& session, DatasetController& datasets,
                 Theme& theme, QWidget* parent = nullptr);

    /// An empty sentence asks for nothing.
    void ask(const QString& sentence);

   private:
    /// Of the model's dataset; empty where it is not known, not there, or open already.
    QString source() const;
    /// Whether it is there still, or again.
    void look();
    void showButton();
    void open();

    Session& session_;
    DatasetController& datasets_;
    MessageLine* text_;
    QPushButton* open_;
    bool opening_ = false;
    std::string there_;      // a source that was seen to be there
    DiskQuestion question_;  // last: joins first
};

}  // namespace ui
