#include "core/files/Sha256.h"

#include <openssl/evp.h>

#include <array>

#include "core/base/Error.h"

namespace core {

namespace {

[[noreturn]] void refuse() {
    throw Error("The OpenSSL of this computer does not offer SHA-256; enable it in its configuration.");
}

std::string asDigits(std::span<const unsigned char> digest) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

}  // namespace

std::string sha256(std::span<const std::uint8_t> bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) refuse();
    return asDigits(std::span(digest).first(size));
}

void Sha256::Free::operator()(void* context) const {
    EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context));
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    auto* context = static_cast<EVP_MD_CTX*>(context_.get());
    if (context == nullptr || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1) refuse();
}

void Sha256::add(std::span<const std::uint8_t> bytes) {
    if (EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(context_.get()), bytes.data(), bytes.size()) != 1) refuse();
}

void Sha256::add(std::string_view text) {
    add(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

std::string Sha256::digits() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(context_.get()), digest.data(), &size) != 1) refuse();
    return asDigits(std::span(digest).first(size));
}

}  // namespace core
