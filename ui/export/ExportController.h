#pragma once

#include <memory>
#include <optional>

#include "core/exporting/Exporter.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Exports, one after another.
class ExportController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// A cancelled export of so many samples is worth to be continued.
    static constexpr std::size_t kKeptAbove = 1000;

    /// On so many threads; the exporter is one of the registry. Does nothing while busy, or without a model that it
    /// needs.
    void start(const core::Exporter& exporter, core::ExportRequest request, int threads, const QString& target);
    /// Of the one that was cancelled last: what is left of it, to be continued.
    const std::optional<core::InterruptedExport>& kept() const { return *kept_; }

   private:
    using Kept = std::optional<core::InterruptedExport>;
    std::shared_ptr<Kept> kept_ = std::make_shared<Kept>();  // its job's while one runs
};

}  // namespace ui
