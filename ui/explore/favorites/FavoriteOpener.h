#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <string>

#include "ui/explore/favorites/Favorites.h"
#include "ui/jobs/DiskQuestion.h"
#include "ui/jobs/ModelController.h"

namespace ui {

/// Goes to favorites of other models: opens the model of one first.
class FavoriteOpener : public QObject {
    Q_OBJECT

   public:
    FavoriteOpener(Favorites& favorites, ModelController& models, QObject* parent = nullptr);

    /// `refusal` gives a sentence where no model may be opened now, as while a training runs; else an empty one.
    void setRefusal(std::function<QString()> refusal) { refusal_ = std::move(refusal); }
    /// -> shown, or failed; nothing where the person keeps the model that is open, or opens another one meanwhile.
    void open(const std::string& id);

   Q_SIGNALS:
    /// Its model is open, and the session's point is that favorite.
    void shown();
    void failed(const QString& sentence);

   private:
    void openModel(const std::string& id);
    void goTo(const std::string& id);

    Favorites& favorites_;
    ModelController& models_;
    std::function<QString()> refusal_;
    std::string waiting_;  // its model is being opened
    DiskQuestion question_;
};

}  // namespace ui
