#include <unicode/ucol.h>

// ICU renames its functions by macro (ucol_open becomes ucol_open_72), which Swift cannot follow
// from one Debian release to the next. These wrappers keep the plain names.
static inline UCollator *collator_open(const char *locale, UErrorCode *status) {
  return ucol_open(locale, status);
}
static inline void collator_close(UCollator *collator) { ucol_close(collator); }
static inline int32_t collator_sort_key(
    const UCollator *collator, const UChar *text, int32_t length, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey(collator, text, length, key, capacity);
}
