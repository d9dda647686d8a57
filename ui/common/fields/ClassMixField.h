#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/model/ClassMix.h"

class QLabel;
class QSlider;

namespace ui {

class ChoiceField;

/// Chooses what a conditional model draws: a class, and how much of a second one is mixed into it. Hidden while there
/// is nothing to choose.
class ClassMixField : public QWidget {
    Q_OBJECT

   public:
    explicit ClassMixField(QWidget* parent = nullptr);

    /// The second class is at first the one after the first.
    void setClasses(const std::vector<std::string>& names);
    core::ClassMix mix() const;
    /// Shows `mix`, without a signal; of more than two classes the first two.
    void setMix(const core::ClassMix& mix);
    /// Leaves the first class alone, as if the person had moved the slider back.
    void unmix();

   Q_SIGNALS:
    /// By the person.
    void changed(const core::ClassMix& mix);

   private:
    void change();
    void showShare();

    ChoiceField* first_;
    ChoiceField* second_;
    QSlider* share_;
    QLabel* shareText_;
};

}  // namespace ui
