#include <expat.h>
#include <malloc.h>

// Swift's Glibc module leaves malloc.h out; the reading of sheets counts what a parser holds.
static inline size_t block_size(void *memory) { return malloc_usable_size(memory); }
