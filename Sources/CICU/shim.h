#include <unicode/uchar.h>
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

// Columns of fixed-width type that a character takes by itself (UAX #11); controls, format
// characters and marks take none.
static inline int32_t scalar_width(UChar32 scalar) {
  switch (u_charType(scalar)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    default:
      return 1;
  }
}
