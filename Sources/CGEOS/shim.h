// Only the reentrant functions are to be seen: those without a handle share one state.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
