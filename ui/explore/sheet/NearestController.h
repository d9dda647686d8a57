#pragma once

#include <QObject>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/latent/EncodedData.h"
#include "core/latent/nearest/NearestSamples.h"
#include "core/model/Latent.h"

namespace ui {

/// Finds the images of a dataset that are nearest to one, on a thread of its own. The newest question replaces the
/// one that waits, and the last one is always answered. A question at rest is answered at once; of many in a row only
/// so many are that the search takes a small share of the time.
class NearestController : public QObject {
    Q_OBJECT

   public:
    struct Question {
        std::shared_ptr<const core::Dataset> dataset;
        std::shared_ptr<const core::EncodedData> codes;  ///< null: by values; else by code
        core::Sample sample;                             ///< of the dataset's spec
        core::Latent latent;                             ///< of the codes' size
    };

    explicit NearestController(QObject* parent = nullptr);
    ~NearestController() override;

    void ask(Question question);
    /// Nothing more comes of earlier questions.
    void forget();

    /// The largest share of the time of one core that searches may take, above 0 and up to 1.
    void setShare(double share);
    static constexpr double kUsualShare = 0.1;

   Q_SIGNALS:
    /// The nearest first; their places are those in the question's dataset.
    void found(const std::vector<core::NearSample>& nearest);

   private:
    struct Exchange;

    void run(const std::stop_token& stop);
    void deliver();

    std::unique_ptr<Exchange> exchange_;
    std::jthread thread_;  // last: joins first
};

}  // namespace ui
