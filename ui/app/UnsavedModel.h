#pragma once

#include <QObject>
#include <functional>

#include "ui/explore/Session.h"

class QWidget;

namespace ui {

/// What a person may answer before a model that lies in no folder is lost.
enum class UnsavedAnswer { keep, lose, saveCopy };

/// Asks before a training or another model takes the place of an open model that lies in no folder.
class UnsavedModel : public QObject {
    Q_OBJECT

   public:
    /// `text` says what would be lost.
    using Question = std::function<UnsavedAnswer(const QString& text)>;

    /// From now on `session` asks before its model is replaced.
    UnsavedModel(Session& session, QWidget& window);
    ~UnsavedModel() override;

    /// An empty question: the studio's own, in a window.
    void setQuestion(Question question);
    /// Why the open model would be lost with its window; empty where it would not.
    static QString danger(const Session& session);

   Q_SIGNALS:
    /// Somebody wants to save it first; the other model does not come.
    void copyRequested();

   private:
    bool mayReplace();

    Session& session_;
    QWidget& window_;
    Question question_;
};

}  // namespace ui
