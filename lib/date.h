/*
 * Machine dates: what feeds, HTTP headers, metadata and WARC records write (RFC 9110, RFC 5322, RFC 3339,
 * W3C-DTF, ISO 8601, asctime). Dates in prose are normalize/when.c's business. The calendar is
 * the proleptic Gregorian one; years 1 to 9999. There is no clock here: the time is an input.
 */
#ifndef LIB_DATE_H
#define LIB_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "str.h"

enum date_grain { DATE_YEAR, DATE_MONTH, DATE_DAY, DATE_TIME };

struct date {
	int year, month, day, hour, minute, second;
	int offset;             /* minutes east of UTC, when zone */
	bool zone;              /* a zone was written */
	enum date_grain grain;  /* how much was written */
};

enum { DATE_TEXT = 32 };

int date_parse(struct str s, struct date *out);     /* 0, or -1: not a date */
int64_t date_unix(const struct date *d);            /* seconds since 1970, UTC; no zone counts as UTC */
struct date date_from_unix(int64_t t);              /* in UTC, grain time */
int date_print(const struct date *d, char out[DATE_TEXT]); /* ISO 8601 as coarse as it is: "2026-04", "2026-04-14T10:00:00+02:00" */
void date_print_utc(int64_t t, char out[DATE_TEXT]); /* "2026-04-14T10:00:00Z" */

/* Day numbers, 1970-01-01 is 0. */
int64_t date_days(int year, int month, int day);
void date_civil(int64_t days, int *year, int *month, int *day);
int date_weekday(int64_t days);                     /* 0 Monday … 6 Sunday */
int date_month_days(int year, int month);

#endif
