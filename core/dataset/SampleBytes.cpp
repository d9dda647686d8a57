#include "core/dataset/SampleBytes.h"

#include <atomic>
#include <cstring>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/MappedBytes.h"
#include "core/dataset/SampleBlock.h"
#include "core/dataset/SampleStorage.h"

namespace core {

namespace {

// What may lie in memory of a file before its pages are given back. The system brings pages in by 64 KB.
constexpr std::uint64_t kMostResident = 128ULL << 20;
constexpr std::uint64_t kPageGroup = 64ULL << 10;

}  // namespace

struct SampleBytes::Storage {
    std::vector<std::uint8_t> memory;
    SampleBlock block;  // of filled(): in place of `memory`, never changed
    std::size_t blockBytes = 0;
    std::unique_ptr<MappedBytes> file;  // null: in memory
    std::atomic<std::uint64_t> touched = 0;

    std::uint8_t* data() {
        if (block) return block.get();
        return file ? file->data() : memory.data();
    }
    std::size_t capacity() const {
        if (block) return blockBytes;
        return file ? file->size() : memory.capacity();
    }
};

SampleBytes::SampleBytes(std::vector<std::uint8_t> bytes) : size_(bytes.size()) {
    if (bytes.empty() && bytes.capacity() == 0) return;
    storage_ = std::make_shared<Storage>();
    storage_->memory = std::move(bytes);
    data_ = storage_->memory.data();
}

SampleBytes::SampleBytes(SampleBytes&& other) noexcept
    : storage_(std::move(other.storage_)),
      data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)) {}

SampleBytes& SampleBytes::operator=(SampleBytes&& other) noexcept {
    if (this == &other) return *this;
    storage_ = std::move(other.storage_);
    data_ = std::exchange(other.data_, nullptr);
    size_ = std::exchange(other.size_, 0);
    return *this;
}

SampleBytes SampleBytes::filled(std::size_t bytes, const std::function<void(std::span<std::uint8_t>)>& fill) {
    SampleBytes made;
    if (bytes == 0) return made;
    made.storage_ = std::make_shared<Storage>();
    made.storage_->block = takeSampleBlock(bytes);
    made.storage_->blockBytes = bytes;
    made.data_ = made.storage_->data();
    made.size_ = bytes;
    fill({made.data_, bytes});
    return made;
}

SampleBytes SampleBytes::ofFile(const std::filesystem::path& file, std::uint64_t offset, std::size_t bytes) {
    SampleBytes mapped;
    mapped.storage_ = std::make_shared<Storage>();
    mapped.storage_->file = MappedBytes::ofFile(file, offset, bytes);
    mapped.data_ = mapped.storage_->data();
    mapped.size_ = bytes;
    return mapped;
}

std::size_t SampleBytes::capacity() const {
    return storage_ ? storage_->capacity() : 0;
}

bool SampleBytes::isOwn() const {
    if (storage_.use_count() != 1) return false;
    // What another thread read before it let go of its share has happened before we write.
    std::atomic_thread_fence(std::memory_order_acquire);
    return !storage_->block && (!storage_->file || storage_->file->isWritable());
}

void SampleBytes::takeOwn(std::size_t bytes) {
    if (storage_ && isOwn()) {
        if (bytes <= storage_->capacity()) return;
        if (storage_->file) {
            storage_->file->grow(std::max(bytes, storage_->file->size() / 2 * 3));
            data_ = storage_->data();
            return;
        }
        if (bytes <= sampleMemoryLimit()) {
            storage_->memory.reserve(bytes);
            data_ = storage_->data();
            return;
        }
    }
    bytes = std::max(bytes, size_);
    auto fresh = std::make_shared<Storage>();
    if (bytes > sampleMemoryLimit()) {
        fresh->file = MappedBytes::temporary(sampleFolder(), bytes);
        // Not through the pages of both: those of a large set would not fit.
        constexpr std::size_t kPiece = 8 << 20;
        for (std::size_t at = 0; at < size_; at += kPiece) {
            std::memcpy(fresh->data() + at, data_ + at, std::min(kPiece, size_ - at));
            touched(kPiece);
        }
    } else {
        fresh->memory.reserve(bytes);
        fresh->memory.assign(data_, data_ + size_);
    }
    storage_ = std::move(fresh);
    data_ = storage_->data();
}

void SampleBytes::reserve(std::size_t bytes) {
    if (bytes > capacity()) takeOwn(bytes);
}

void SampleBytes::resize(std::size_t bytes) {
    if (bytes == size_) return;
    if (!storage_ || !isOwn() || (bytes > storage_->capacity() && (storage_->file || bytes > sampleMemoryLimit())))
        takeOwn(bytes);
    if (storage_->file) {
        // What was there before it got shorter.
        if (bytes < size_) std::memset(data_ + bytes, 0, size_ - bytes);
    } else {
        storage_->memory.resize(bytes);
        data_ = storage_->data();
    }
    size_ = bytes;
}

void SampleBytes::shrink_to_fit() {
    own();
    if (!storage_ || storage_->file) return;
    storage_->memory.shrink_to_fit();
    data_ = storage_->data();
}

void SampleBytes::clear() {
    *this = SampleBytes();
}

void SampleBytes::push_back(std::uint8_t value) {
    resize(size_ + 1);
    data_[size_ - 1] = value;
}

std::uint8_t* SampleBytes::makeRoom(const std::uint8_t* place, std::size_t count) {
    const std::size_t at = place == nullptr ? size_ : static_cast<std::size_t>(place - data_);
    const std::size_t after = size_ - at;
    resize(size_ + count);
    own();
    if (after != 0) std::memmove(data_ + at + count, data_ + at, after);
    return data_ + at;
}

bool SampleBytes::isMapped() const {
    return storage_ && storage_->file;
}

void SampleBytes::seal() {
    if (isMapped()) storage_->file->seal();
}

void SampleBytes::touched(std::size_t bytes) const {
    if (!isMapped() || storage_->file->size() <= kMostResident) return;
    const std::uint64_t before = storage_->touched.fetch_add(bytes + kPageGroup, std::memory_order_relaxed);
    if (before + bytes + kPageGroup < kMostResident) return;
    // Of several threads that get here one does it.
    if (storage_->touched.exchange(0, std::memory_order_relaxed) >= kMostResident) storage_->file->dropPages();
}

void SampleBytes::copyTo(std::size_t begin, std::span<std::uint8_t> out) const {
    if (out.empty()) return;
    if (!isMapped() || (!storage_->file->hasName() && storage_->file->size() <= kMostResident)) {
        std::memcpy(out.data(), data_ + begin, out.size());
        return;
    }
    if (!storage_->file->read(begin, out))
        throw Error("The samples can no longer be read from the disk; open the dataset again.");
}

}  // namespace core
