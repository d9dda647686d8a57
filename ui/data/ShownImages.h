#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/dataset/care/SampleOrder.h"
#include "ui/data/DatasetChoice.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Which images of the dataset a person wants to see, and in which order.
struct ShownFilter {
    std::string className;  ///< empty: of all classes
    QString text;           ///< in the name of the file, in any case; empty: all
    core::SampleKey sort = core::SampleKey::place;
    bool descending = false;
    bool leftOut = false;  ///< those that are left out, in place of those that are used

    bool operator==(const ShownFilter&) const = default;
};

/// The images of the session's dataset that are to be shown. What takes a look at each of many images is computed off
/// the GUI thread; until it is done, the images that were shown before stay, also of a dataset that has been edited
/// since. GUI thread only.
class ShownImages : public QObject {
    Q_OBJECT

   public:
    using Pointer = std::shared_ptr<const core::Dataset>;
    using Order = std::vector<std::uint32_t>;

    ShownImages(Session& session, DatasetChoice& choice, QObject* parent = nullptr);

    const ShownFilter& filter() const { return filter_; }
    void setFilter(const ShownFilter& filter);
    bool busy() const { return job_.busy(); }

    /// The session's dataset, or its whole where those are shown that are left out.
    const Pointer& dataset() const { return dataset_; }
    /// Indices into dataset(); null: all of class classIndex(), in the dataset's order.
    const std::shared_ptr<const Order>& order() const { return order_; }
    /// -1: of all classes.
    int classIndex() const { return classIndex_; }

   Q_SIGNALS:
    /// Of dataset() or of what is shown of it.
    void changed();
    /// Another dataset than before was opened; all of it is shown.
    void filterReset();
    void busyChanged(bool busy);
    void failed(const QString& sentence);

   private:
    struct Sorted {
        std::weak_ptr<const core::Dataset> dataset;
        core::SampleKey key = core::SampleKey::place;
        bool descending = false;
        std::shared_ptr<const Order> order;
    };

    void follow();
    void update();
    void show(Pointer dataset, std::shared_ptr<const Order> order, int classIndex);

    Session& session_;
    DatasetChoice& choice_;
    ShownFilter filter_;
    Pointer dataset_;
    std::shared_ptr<const Order> order_;
    int classIndex_ = -1;
    Sorted sorted_;  // the last that was computed
    NewestJob job_;  // last: joins first
};

}  // namespace ui
