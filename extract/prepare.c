/*
 * Run when the program is built: compiles the shipped patterns into the file that nf-extract maps (prepared.c).
 *   prepare FOLDER FILE
 */
#include <stdio.h>

#include "rules.h"

int
main(int argc, char **argv)
{
	struct rules *rules;
	struct err err;

	log_init("prepare", LOG_WARNING);
	if (argc != 3)
		die(EXIT_USAGE, "prepare FOLDER FILE");
	rules = rules_load(argv[1], NULL, NULL, &err);
	if (rules == NULL || prepared_write(rules, argv[2], &err) < 0)
		die(err_exit(&err), "[%s] %s", err.reason, err.msg);
	rules_free(rules);
	return 0;
}
