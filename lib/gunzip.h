/*
 * One gzip member at once, by libdeflate: a third of the time that zlib's streaming takes, for members that fit
 * into memory, as each record of a WARC file does. What streams, and what says how a member is damaged, is input.c's.
 */
#ifndef LIB_GUNZIP_H
#define LIB_GUNZIP_H

#include <stddef.h>

struct gunzip;

enum gunzip_result {
	GUNZIP_DONE,
	GUNZIP_ROOM,  /* more comes out than there is room */
	GUNZIP_FAIL,  /* the member is damaged, or does not end here */
};

struct gunzip *gunzip_new(void);
void gunzip_free(struct gunzip *g); /* NULL is fine */
/* The member at the front of in; on GUNZIP_DONE it was *used bytes and gave *made. */
enum gunzip_result gunzip_member(struct gunzip *g, const void *in, size_t n, void *out, size_t room, size_t *used, size_t *made);

#endif
