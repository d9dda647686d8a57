#include <torch/torch.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "core/dataset/ParallelChunks.h"
#include "core/device/ComputeThreads.h"
#include "core/metric/compare/KernelDistance.h"

namespace core {

namespace {

/// Rows against columns in one matrix product: 2 MB of values.
constexpr int64_t kKernelRows = 512;
constexpr int64_t kKernelColumns = 512;

/// Only read: LibTorch takes no const data.
torch::Tensor rowsOfFeatures(const FeatureSet& set) {
    return torch::from_blob(const_cast<float*>(set.values.data()),
                            {static_cast<int64_t>(set.size()), static_cast<int64_t>(set.dimensions)}, torch::kFloat);
}

/// [N, D] and [M, D] to [N, M]. The products are of the features' precision, all that follows is double.
torch::Tensor kernelOf(const torch::Tensor& one, const torch::Tensor& other) {
    torch::Tensor values = one.mm(other.t()).to(torch::kDouble);
    return values.div_(static_cast<double>(one.size(1))).add_(1).pow_(3);
}

void addKernels(double* sums, const torch::Tensor& values) {
    const double* added = values.data_ptr<double>();
    for (int64_t i = 0; i < values.size(0); ++i) sums[i] += added[i];
}

/// Each block of rows is one piece of work that has its own sums over the columns, added up in order at the end: the
/// result does not depend on the threads.
class KernelAdding {
   public:
    /// `within`: both are the same set.
    KernelAdding(const FeatureSet& one, const FeatureSet& other, bool within)
        : one_(rowsOfFeatures(one)), other_(rowsOfFeatures(other)), within_(within) {
        sums_.rows.resize(one.size());
        blocks_.resize((one.size() + kKernelRows - 1) / kKernelRows);
    }

    std::size_t blocks() const { return blocks_.size(); }

    void add(std::size_t block) {
        const c10::InferenceMode inference;
        setComputeThreads(1);
        const int64_t first = static_cast<int64_t>(block) * kKernelRows;
        const torch::Tensor rows = one_.narrow(0, first, std::min(kKernelRows, one_.size(0) - first));
        BlockSums& sums = blocks_[block];
        sums.columns.resize(static_cast<std::size_t>(other_.size(0)));
        // What lies below the diagonal of a set with itself is what lies above it.
        for (int64_t column = within_ ? first : 0; column < other_.size(0); column += kKernelColumns) {
            const bool diagonal = within_ && column == first;
            const torch::Tensor values =
                kernelOf(rows, other_.narrow(0, column, std::min(kKernelColumns, other_.size(0) - column)));
            if (diagonal) values.fill_diagonal_(0);
            addKernels(sums_.rows.data() + first, values.sum(1));
            if (!diagonal) addKernels(sums.columns.data() + column, values.sum(0));
            const torch::Tensor flat = values.flatten();
            sums.squares += (within_ && !diagonal ? 2.0 : 1.0) * flat.dot(flat).item<double>();
        }
    }

    KernelSums take() {
        sums_.columns.assign(static_cast<std::size_t>(other_.size(0)), 0.0);
        for (const BlockSums& block : blocks_) {
            std::transform(block.columns.begin(), block.columns.end(), sums_.columns.begin(), sums_.columns.begin(),
                           std::plus<>());
            sums_.squares += block.squares;
        }
        if (!within_) return std::move(sums_);
        std::transform(sums_.columns.begin(), sums_.columns.end(), sums_.rows.begin(), sums_.rows.begin(),
                       std::plus<>());
        sums_.columns = sums_.rows;
        return std::move(sums_);
    }

   private:
    struct BlockSums {
        std::vector<double> columns;
        double squares = 0;
    };
    static_assert(kKernelRows == kKernelColumns, "the diagonal goes through the corners of blocks");

    torch::Tensor one_;
    torch::Tensor other_;
    bool within_;
    KernelSums sums_;
    std::vector<BlockSums> blocks_;
};

KernelSums addedUp(const FeatureSet& one, const FeatureSet& other, bool within, const JobContext& context) {
    if (one.size() == 0 || other.size() == 0 || one.dimensions != other.dimensions) return {};
    const c10::InferenceMode inference;
    KernelAdding adding(one, other, within);
    const auto work = [&](std::size_t begin, std::size_t end) {
        for (std::size_t block = begin; block < end; ++block) adding.add(block);
    };
    const auto progress = [&](std::size_t done) { context.report(done, adding.blocks()); };
    return forEachChunk(adding.blocks(), 1, context, work, progress) ? adding.take() : KernelSums{};
}

}  // namespace

KernelSums kernelSumsWithin(const FeatureSet& set, const JobContext& context) {
    return addedUp(set, set, true, context);
}

KernelSums kernelSumsBetween(const FeatureSet& one, const FeatureSet& other, const JobContext& context) {
    return addedUp(one, other, false, context);
}

}  // namespace core
