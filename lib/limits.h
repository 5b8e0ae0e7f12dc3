/*
 * Every cap on what a stranger can make us hold or do, in one place. A limit that cuts an article says
 * so in its "truncated" member; one that refuses an input gives a reject with the reason named here.
 */
#ifndef LIB_LIMITS_H
#define LIB_LIMITS_H

enum limits {
	PAGE_MAX = 32 << 20,        /* bytes of one HTML page or text, decoded: reject too-large */
	RECORD_MAX = 64 << 20,      /* bytes of one NDJSON line: reject too-large */
	WARC_HEADER_MAX = 1 << 20,  /* bytes of a WARC or HTTP header block: bad-record */
	TREE_DEPTH_MAX = 250,       /* nested elements kept apart; deeper ones are cut: truncated depth */
	ELEMENTS_MAX = 1 << 20,     /* elements of a page: truncated elements */
	JSON_DEPTH_MAX = 64,        /* nested arrays and objects */
	FIGURES_MAX = 20000,        /* figures of one article: truncated figures */
	NAMES_MAX = 20000,          /* names of one article: truncated names */
	CLAIMS_MAX = 10000,         /* claims of one article: truncated claims */
	SENTENCE_MAX = 4000,        /* bytes of a sentence that claim rules look at; longer ones are passed over */
	CONF_MAX = 1 << 20,         /* bytes of pipeline.conf */
	TABLE_MAX = 64 << 20,       /* bytes of a table or pattern file */
	WORKER_MEMORY_MAX = 2047,   /* MiB of address space of a worker process: reject out-of-memory */
	WORKER_CPU_MAX = 30,        /* CPU seconds of one document: reject too-slow */
	WORKER_WALL_MAX = 600,      /* seconds by the wall clock of one document: reject too-slow */
};

#endif
