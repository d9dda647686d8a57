#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <utility>
#include <vector>

/// While it lives, none of the places where a model is saved that its own folder does not take can be written: neither
/// the home of whoever runs the tests nor the folder for temporary files.
class NoPlaceForModels {
   public:
    NoPlaceForModels() {
        for (const char* name : {"HOME", "XDG_DATA_HOME", "TMPDIR"}) {
            before_.emplace_back(name, qgetenv(name));
            qputenv(name, "/dev/null/none");
        }
    }
    ~NoPlaceForModels() {
        for (const auto& [name, value] : before_) value.isNull() ? qunsetenv(name) : qputenv(name, value);
    }
    NoPlaceForModels(const NoPlaceForModels&) = delete;
    NoPlaceForModels& operator=(const NoPlaceForModels&) = delete;

   private:
    std::vector<std::pair<const char*, QByteArray>> before_;
};
