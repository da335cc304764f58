#ifndef DESCENT_CEXPAT_H
#define DESCENT_CEXPAT_H

#include <expat.h>

#endif
