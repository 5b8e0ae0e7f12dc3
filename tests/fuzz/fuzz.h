/*
 * An entry is one file that defines LLVMFuzzerTestOneInput over one function that reads a stranger's bytes.
 * `make fuzz T=60` links each with libFuzzer and the sanitizers; `make check` links each with replay.c and runs it
 * over tests/fuzz/seeds/NAME, where every input that once broke it is kept.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../../lib/str.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static inline struct str
fuzz_str(const uint8_t *data, size_t n)
{
	return (struct str){ (const char *)data, n };
}

/* What must hold whatever the input is. */
#define FUZZ_DEMAND(what) ((what) ? (void)0 : abort())

#endif
