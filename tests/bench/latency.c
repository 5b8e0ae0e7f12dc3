/*
 * A server that answers every request after so many milliseconds, on all of loopback; one thread, so that what
 * it costs is small beside what it waits.
 *     latency PORT MS
 */
#define _GNU_SOURCE
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

enum { CONNECTIONS_MAX = 1000, BODY = 3000 };

static struct pollfd fds[CONNECTIONS_MAX];
static double due[CONNECTIONS_MAX]; /* 0: nothing was asked */
static int n;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void
take_connection(void)
{
	struct sockaddr_in from;
	socklen_t size = sizeof from;
	int one = 1, fd = accept(fds[0].fd, (struct sockaddr *)&from, &size);

	if (fd < 0)
		return;
	if (n == CONNECTIONS_MAX || ntohl(from.sin_addr.s_addr) >> 24 != 127) {
		close(fd);
		return;
	}
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	fds[n] = (struct pollfd){ .fd = fd, .events = POLLIN };
	due[n++] = 0;
}

static void
take_request(int *i, double ms)
{
	char text[8192];
	ssize_t got = read(fds[*i].fd, text, sizeof text);

	if (got <= 0) {
		close(fds[*i].fd);
		fds[*i] = fds[--n];
		due[*i] = due[n];
		--*i;
	} else if (got >= 4 && memcmp(text + got - 4, "\r\n\r\n", 4) == 0)
		due[*i] = now() + ms;
}

int
main(int argc, char **argv)
{
	struct sockaddr_in at = { .sin_family = AF_INET };
	static char answer[BODY + 200];
	int one = 1, length;
	double ms;

	if (argc != 3)
		return 2;
	at.sin_port = htons((uint16_t)atoi(argv[1]));
	ms = atof(argv[2]);
	length = sprintf(answer, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n", BODY);
	memset(answer + length, 'x', BODY);
	length += BODY;
	fds[0] = (struct pollfd){ .fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), .events = POLLIN };
	n = 1;
	setsockopt(fds[0].fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
	if (bind(fds[0].fd, (struct sockaddr *)&at, sizeof at) < 0 || listen(fds[0].fd, 512) < 0) {
		perror("latency");
		return 3;
	}
	for (;;) {
		double t = now(), next = t + 1000;
		struct timespec wait;

		for (int i = 1; i < n; i++)
			if (due[i] > 0 && due[i] <= t) {
				if (write(fds[i].fd, answer, (size_t)length) < 0)
					perror("latency");
				due[i] = 0;
			} else if (due[i] > 0 && due[i] < next)
				next = due[i];
		t = next - now();
		wait = (struct timespec){ 0, t <= 0 ? 0 : t >= 999 ? 999000000 : (long)(t * 1e6) };
		if (ppoll(fds, (nfds_t)n, &wait, NULL) <= 0)
			continue;
		for (int i = 1; i < n; i++)
			if (fds[i].revents)
				take_request(&i, ms);
		if (fds[0].revents)
			take_connection();
	}
}
