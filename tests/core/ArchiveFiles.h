#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <QString>
#include <string>
#include <vector>

#include "SampleFiles.h"

// Archives that tests make, as other programs write them.

/// What goes into one.
struct PackedFile {
    std::string name;
    Bytes bytes;
    std::string linkTo;  ///< not empty: a symbolic link
};

/// Writes an archive by the ending of its name: .zip, .tar, .tar.gz, .tar.xz or .tar.bz2. With a password, of a ZIP.
inline bool writeArchive(const QString& path, const std::vector<PackedFile>& files, const std::string& password = {}) {
    archive* writer = archive_write_new();
    const bool zip = path.endsWith(".zip");
    bool good = (zip ? archive_write_set_format_zip(writer) : archive_write_set_format_pax_restricted(writer)) == 0;
    if (path.endsWith(".gz")) good = good && archive_write_add_filter_gzip(writer) == ARCHIVE_OK;
    if (path.endsWith(".xz")) good = good && archive_write_add_filter_xz(writer) == ARCHIVE_OK;
    if (path.endsWith(".bz2")) good = good && archive_write_add_filter_bzip2(writer) == ARCHIVE_OK;
    if (!password.empty()) {
        good = good && archive_write_set_options(writer, "zip:encryption=traditional") == ARCHIVE_OK;
        good = good && archive_write_set_passphrase(writer, password.c_str()) == ARCHIVE_OK;
    }
    good = good && archive_write_open_filename(writer, path.toUtf8().constData()) == ARCHIVE_OK;
    for (const PackedFile& file : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.name.c_str());
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_mtime(entry, 0, 0);
        archive_entry_set_filetype(entry, file.linkTo.empty() ? AE_IFREG : AE_IFLNK);
        archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
        if (!file.linkTo.empty()) archive_entry_set_symlink(entry, file.linkTo.c_str());
        good = good && archive_write_header(writer, entry) >= ARCHIVE_WARN;
        if (!file.bytes.empty())
            good = good && archive_write_data(writer, file.bytes.data(), file.bytes.size()) ==
                               static_cast<la_ssize_t>(file.bytes.size());
        archive_entry_free(entry);
    }
    good = archive_write_close(writer) == ARCHIVE_OK && good;
    archive_write_free(writer);
    return good;
}
