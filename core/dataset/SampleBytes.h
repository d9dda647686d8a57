#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace core {

/// The bytes of many samples, as a std::vector has them, but what is larger than this thread's SampleStorage keeps in
/// memory lies in a mapped temporary file, and what was kept on the disk is looked at where it is.
///
/// A copy shares the bytes; who then changes either of the two gets bytes of its own first, so that copies cost nothing
/// and are independent all the same. Like a std::vector, one object may be read by any number of threads, or changed by
/// one; threads may write to different parts through data() after nothing else shares it.
class SampleBytes {
   public:
    using value_type = std::uint8_t;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;
    using iterator = std::uint8_t*;
    using const_iterator = const std::uint8_t*;

    SampleBytes() = default;
    /// In memory, whatever their number.
    SampleBytes(std::vector<std::uint8_t> bytes);  // NOLINT(google-explicit-constructor)
    SampleBytes(const SampleBytes&) = default;
    SampleBytes& operator=(const SampleBytes&) = default;
    SampleBytes(SampleBytes&& other) noexcept;
    SampleBytes& operator=(SampleBytes&& other) noexcept;
    ~SampleBytes() = default;

    /// In memory, whatever their number: `fill` writes all of them, on several threads if it likes. Nothing sets them
    /// to 0 before.
    static SampleBytes filled(std::size_t bytes, const std::function<void(std::span<std::uint8_t>)>& fill);
    /// `bytes` bytes of a file from `offset` on, a multiple of the page size. Whoever shortens that file ends each
    /// program that then looks at them in their place; only copyTo() tells it by an Error. Throws Error.
    static SampleBytes ofFile(const std::filesystem::path& file, std::uint64_t offset, std::size_t bytes);

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::size_t capacity() const;
    const std::uint8_t* data() const { return data_; }
    const std::uint8_t* begin() const { return data_; }
    const std::uint8_t* end() const { return data_ + size_; }
    const std::uint8_t& operator[](std::size_t at) const { return data_[at]; }

    // These give bytes of one's own, which may be changed. Throw Error or std::bad_alloc where there is no room.
    std::uint8_t* data() { return own(), data_; }
    std::uint8_t* begin() { return own(), data_; }
    std::uint8_t* end() { return own(), data_ + size_; }
    std::uint8_t& operator[](std::size_t at) { return own(), data_[at]; }

    void reserve(std::size_t bytes);
    /// New bytes are 0.
    void resize(std::size_t bytes);
    void shrink_to_fit();
    void clear();
    void push_back(std::uint8_t value);

    template <std::input_iterator Iterator>
    void insert(const std::uint8_t* place, Iterator first, Iterator last) {
        std::copy(first, last, makeRoom(place, static_cast<std::size_t>(std::distance(first, last))));
    }
    void insert(const std::uint8_t* place, std::size_t count, std::uint8_t value) {
        std::fill_n(makeRoom(place, count), count, value);
    }
    template <std::input_iterator Iterator>
    void assign(Iterator first, Iterator last) {
        SampleBytes fresh;
        fresh.insert(nullptr, first, last);
        *this = std::move(fresh);
    }
    void assign(std::size_t count, std::uint8_t value) {
        clear();
        insert(nullptr, count, value);
    }

    /// Whether they lie in a file.
    bool isMapped() const;
    /// Nobody will write to them any more: those of a file are write-protected, and their memory goes back.
    void seal();
    /// So many bytes were read or written through pointers: now and then the memory of those that lie in a file goes
    /// back to the system, so that going through all of them takes little of it. Any thread.
    void touched(std::size_t bytes) const;
    /// Copies out.size() of them from `begin` on, without holding memory for those in a large file. Any thread. Throws
    /// Error where the file cannot be read, or has become too short.
    void copyTo(std::size_t begin, std::span<std::uint8_t> out) const;
    /// Whether both are the same bytes in the same place.
    bool shares(const SampleBytes& other) const { return storage_ != nullptr && storage_ == other.storage_; }

    friend bool operator==(const SampleBytes& one, const SampleBytes& other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end());
    }
    friend bool operator==(const SampleBytes& one, const std::vector<std::uint8_t>& other) {
        return std::equal(one.begin(), one.end(), other.begin(), other.end());
    }

   private:
    struct Storage;

    bool isOwn() const;
    void own() {
        if (storage_ && !isOwn()) takeOwn(size_);
    }
    /// Storage of one's own with room for `bytes`, and what was there.
    void takeOwn(std::size_t bytes);
    /// Room for `count` bytes before `place`: where they go.
    std::uint8_t* makeRoom(const std::uint8_t* place, std::size_t count);

    std::shared_ptr<Storage> storage_;  // null: no bytes
    std::uint8_t* data_ = nullptr;      // in storage_
    std::size_t size_ = 0;
};

}  // namespace core
