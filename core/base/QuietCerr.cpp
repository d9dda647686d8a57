#include "core/base/QuietCerr.h"

#include <iostream>
#include <streambuf>

namespace core {

namespace {

thread_local int quietReaders = 0;  // of this thread

/// Passes on what threads without a QuietCerr write.
class ThreadFilter : public std::streambuf {
   public:
    ThreadFilter() : target_(std::cerr.rdbuf(this)) {}
    ~ThreadFilter() override { std::cerr.rdbuf(target_); }
    ThreadFilter(const ThreadFilter&) = delete;
    ThreadFilter& operator=(const ThreadFilter&) = delete;

   protected:
    int_type overflow(int_type letter) override {
        if (quietReaders > 0 || traits_type::eq_int_type(letter, traits_type::eof()))
            return traits_type::not_eof(letter);
        return target_->sputc(traits_type::to_char_type(letter));
    }
    std::streamsize xsputn(const char* text, std::streamsize count) override {
        return quietReaders > 0 ? count : target_->sputn(text, count);
    }
    int sync() override { return quietReaders > 0 ? 0 : target_->pubsync(); }

   private:
    std::streambuf* target_;
};

}  // namespace

QuietCerr::QuietCerr() {
    static ThreadFilter filter;
    ++quietReaders;
}

QuietCerr::~QuietCerr() {
    --quietReaders;
}

}  // namespace core
