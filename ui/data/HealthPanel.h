#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <vector>

#include "core/dataset/care/HealthCheck.h"
#include "ui/data/DatasetChoice.h"
#include "ui/data/HealthController.h"
#include "ui/explore/Session.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class MessageLine;
class Theme;

/// What the health check has found in the open dataset, with what can be done about it. Hidden without a dataset.
class HealthPanel : public QWidget {
    Q_OBJECT

   public:
    HealthPanel(Session& session, HealthController& health, DatasetChoice& choice, Theme& theme,
                QWidget* parent = nullptr);

   Q_SIGNALS:
    /// A finding was chosen that is about single images: indices into the session's dataset.
    void groupsWanted(const QString& title, const std::vector<std::vector<std::uint32_t>>& groups);

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

   private:
    void buildList();
    void buildButtons();
    void showHealth();
    void showState();
    void showFindings();
    void showButtons();
    void choose();
    void act();
    void tellLeftOut(int count);
    /// Null where none is chosen.
    const core::HealthFinding* finding() const;

    Session& session_;
    HealthController& health_;
    DatasetChoice& choice_;
    Theme& theme_;
    std::vector<core::HealthFinding> shown_;  // in the list
    QLabel* state_;
    QListWidget* list_;
    QPushButton* act_;
    QPushButton* all_;
    MessageLine* message_;
};

}  // namespace ui
