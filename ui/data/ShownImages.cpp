#include "ui/data/ShownImages.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/device/Device.h"

namespace ui {

namespace {

using Order = ShownImages::Order;

int indexOfClass(const core::Dataset& dataset, const std::string& name) {
    const auto found = std::ranges::find(dataset.classNames, name);
    return name.empty() || found == dataset.classNames.end() || !dataset.hasLabels()
               ? -1
               : static_cast<int>(found - dataset.classNames.begin());
}

/// Samples of that class whose file has the text in its name.
bool matches(const core::Dataset& dataset, std::uint32_t sample, int classIndex, const QString& text) {
    if (classIndex >= 0 && dataset.labels[sample] != classIndex) return false;
    if (text.isEmpty()) return true;
    return sample < dataset.sampleNames.size() &&
           QString::fromStdString(dataset.sampleNames[sample]).contains(text, Qt::CaseInsensitive);
}

}  // namespace

ShownImages::ShownImages(Session& session, DatasetChoice& choice, QObject* parent)
    : QObject(parent), session_(session), choice_(choice) {
    connect(&session_, &Session::datasetChanged, this, &ShownImages::follow);
    connect(&job_, &NewestJob::busyChanged, this, &ShownImages::busyChanged);
    connect(&job_, &NewestJob::failed, this, [this](const QString& sentence) {
        filter_.sort = core::SampleKey::place;
        filter_.descending = false;
        filter_.text.clear();
        filter_.leftOut = false;
        Q_EMIT filterReset();
        update();
        Q_EMIT failed(sentence);
    });
    follow();
}

void ShownImages::setFilter(const ShownFilter& filter) {
    if (filter == std::exchange(filter_, filter)) return;
    update();
}

void ShownImages::follow() {
    if (core::wholeOf(session_.dataset()) != core::wholeOf(dataset_)) {
        filter_.className.clear();
        filter_.text.clear();
        filter_.leftOut = false;
        Q_EMIT filterReset();
    }
    update();
}

void ShownImages::update() {
    const Pointer& session = session_.dataset();
    job_.drop();
    if (!session) return show(nullptr, nullptr, -1);
    const Pointer dataset = filter_.leftOut && session->whole ? session->whole : session;
    const int classIndex = indexOfClass(*dataset, filter_.className);
    const bool noneLeftOut = filter_.leftOut && !session->whole;
    if (noneLeftOut) return show(dataset, std::make_shared<const Order>(), -1);
    const bool sorts = filter_.sort != core::SampleKey::place || filter_.descending;
    if (!sorts && filter_.text.isEmpty() && !filter_.leftOut) return show(dataset, nullptr, classIndex);

    std::shared_ptr<const Order> sorted;
    if (sorted_.dataset.lock() == dataset && sorted_.key == filter_.sort && sorted_.descending == filter_.descending)
        sorted = sorted_.order;
    const core::Exclusions exclusions = filter_.leftOut ? choice_.edits().exclusions : core::Exclusions();
    job_.start([this, dataset, classIndex, sorted, exclusions, filter = filter_](const std::stop_token& stop,
                                                                                 const NewestJob::Post& post) {
        const core::JobContext context(stop, {}, core::coreCount());
        std::shared_ptr<const Order> whole = sorted;
        if (!whole) {
            std::optional<Order> order = core::sampleOrder(*dataset, filter.sort, filter.descending, context);
            if (!order) return;
            whole = std::make_shared<const Order>(std::move(*order));
        }
        Order order = *whole;
        std::vector<bool> wanted(dataset->size(), !filter.leftOut);
        if (filter.leftOut) {
            const auto leftOut = core::leftOutSamples(*dataset, exclusions, context);
            if (!leftOut) return;
            for (const std::uint32_t sample : *leftOut) wanted[sample] = true;
        }
        std::erase_if(order, [&](std::uint32_t sample) {
            return !wanted[sample] || !matches(*dataset, sample, classIndex, filter.text);
        });
        if (context.stopRequested()) return;
        post([this, dataset, classIndex, whole, key = filter.sort, descending = filter.descending,
              result = std::make_shared<const Order>(std::move(order))] {
            sorted_ = {dataset, key, descending, whole};
            show(dataset, result, classIndex);
        });
    });
}

void ShownImages::show(Pointer dataset, std::shared_ptr<const Order> order, int classIndex) {
    dataset_ = std::move(dataset);
    order_ = std::move(order);
    classIndex_ = classIndex;
    Q_EMIT changed();
}

}  // namespace ui
