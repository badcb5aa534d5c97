#include <zip.h>

// glibc shows this only with _GNU_SOURCE, which a Swift import cannot set; see memfd_create(2).
extern int memfd_create(const char *name, unsigned int flags);
