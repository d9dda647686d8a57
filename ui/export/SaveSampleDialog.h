#pragma once

#include <QDialog>
#include <string>

#include "core/parameter/Settings.h"
#include "core/sample/image/Image.h"

class QLabel;

namespace ui {

class ParameterForm;
class SettingsMemory;

/// Asks how large a sample is saved and in which format, before it is asked where.
class SaveSampleDialog : public QDialog {
    Q_OBJECT

   public:
    /// Of an image of that shape. What is chosen is put into `memory`, which outlives this, and chosen again the next
    /// time; who left the size as it was gets that of the next image.
    SaveSampleDialog(const core::ImageShape& shape, SettingsMemory& memory, QWidget* parent);

    core::Settings settings() const;

   private:
    /// One side follows the other.
    void follow(const std::string& changed);
    void set(const std::string& name, int value);
    void remember() const;
    void showState();

    SettingsMemory& memory_;
    bool following_ = false;
    const core::ImageShape shape_;
    ParameterForm* parameters_;
    QLabel* summary_;
};

}  // namespace ui
