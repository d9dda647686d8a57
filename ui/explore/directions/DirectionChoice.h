#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

#include "ui/explore/directions/DirectionsController.h"

class QHBoxLayout;
class QToolButton;

namespace ui {

class ChoiceField;
class ImageGroupButton;

/// Where directions come from: those that were kept, a method and, where it goes from one group of images to another,
/// the two groups.
class DirectionChoice : public QWidget {
    Q_OBJECT

   public:
    explicit DirectionChoice(QWidget* parent = nullptr);

    /// Id of the method; of no core::DirectionMethod for what is kept and for a person's own images.
    QString method() const;
    bool isKept() const;
    bool isClasses() const;
    QString helpText() const;
    /// What is to be looked for; nothing while only one group of images is chosen.
    std::optional<DirectionQuery> query() const;

    /// Of the open dataset. Neither this nor the next two are a person's choice: there is no signal.
    void setClasses(const std::vector<std::string>& names);
    void chooseKept();
    void chooseAsBefore();  ///< what the person chose last

    /// Beside "Saved".
    void setKeptCount(int count);

   Q_SIGNALS:
    /// The person wants another method, or the same again with other ends, or the very same again.
    void methodChosen();
    void endsChosen();
    void againRequested();
    /// None of the images can be taken.
    void refused(const QString& sentence);

   private:
    void buildMethod(QHBoxLayout* row);
    void buildEnds();
    bool isImages() const;
    void choose(const QString& method);
    void showEnds();
    /// One end was chosen: the other one becomes what makes a pair with it.
    void completePair(ChoiceField* chosen, ChoiceField* other);

    ChoiceField* method_;
    QToolButton* again_;
    QWidget* pair_;
    ChoiceField* from_;
    ChoiceField* to_;
    QWidget* groups_;
    ImageGroupButton* fromImages_;
    ImageGroupButton* toImages_;
    QString chosen_;  // by the person
};

}  // namespace ui
