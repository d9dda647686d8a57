#include "ui/app/LastSettings.h"

#include <utility>

namespace ui {

namespace {
/// While a person turns a number, it changes many times.
constexpr int kWriteAfter = 1000;  // ms
}  // namespace

LastSettings::LastSettings(QString key, SettingsMemory& memory, QSettings& settings, QObject* parent)
    : QObject(parent), key_(std::move(key)), memory_(memory), settings_(settings) {
    memory_.fromText(settings_.value(key_).toByteArray());
    timer_.setSingleShot(true);
    timer_.setInterval(kWriteAfter);
    connect(&timer_, &QTimer::timeout, this, &LastSettings::write);
    connect(&memory_, &SettingsMemory::changed, &timer_, qOverload<>(&QTimer::start));
    // The form that owns the memory may go before this.
    connect(&memory_, &QObject::destroyed, &timer_, &QTimer::stop);
}

LastSettings::~LastSettings() {
    if (timer_.isActive()) write();
}

void LastSettings::write() {
    timer_.stop();
    settings_.setValue(key_, memory_.toText());
}

}  // namespace ui
