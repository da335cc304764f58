#ifndef DESCENT_CMESSAGEDIGEST_H
#define DESCENT_CMESSAGEDIGEST_H

#include <sha2.h>

#endif
