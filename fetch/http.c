#include "fetch.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <curl/curl.h>

#include "../lib/err.h"

/* Limits of one answer's head, and of slowness: under 200 bytes a second for 20 seconds is a stall. */
static_assert(sizeof ((struct request *)0)->curl_says >= CURL_ERROR_SIZE, "libcurl writes so much");
enum { HEAD_MAX = 256 << 10, SLOW_BYTES = 200, SLOW_SECONDS = 20, IDLE_EASY = 64 };

struct wire {
	CURLM *multi;
	struct wire_options o;
	struct curl_slist *common;
	struct jar {
		const void *owner;
		CURLSH *cookies;
	} *jars;
	size_t n_jars;
	CURL *idle[IDLE_EASY];
	int n_idle;
	int active;                    /* started and not yet given back by wire_done */
};

struct wire *
wire_new(const struct wire_options *o)
{
	struct wire *w = mem_grow(NULL, sizeof *w);

	*w = (struct wire){ .o = *o };
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != 0 || !(w->multi = curl_multi_init()))
		die(EXIT_IO, "libcurl cannot start");
	curl_multi_setopt(w->multi, CURLMOPT_MAXCONNECTS, (long)o->parallel * 2);
	return w;
}

void
wire_free(struct wire *w)
{
	for (int i = 0; i < w->n_idle; i++)
		curl_easy_cleanup(w->idle[i]);
	curl_multi_cleanup(w->multi);
	for (size_t i = 0; i < w->n_jars; i++)
		curl_share_cleanup(w->jars[i].cookies);
	free(w->jars);
	curl_global_cleanup();
	free(w);
}

void
request_free(struct request *r)
{
	if (!r)
		return;
	buf_release(&r->sent);
	buf_release(&r->head);
	buf_release(&r->body);
	free(r);
}

static void
because(struct request *r, const char *reason, const char *message)
{
	if (r->reason)
		return;
	r->reason = reason;
	snprintf(r->message, sizeof r->message, "%s", message);
}

static size_t
on_body(char *p, size_t size, size_t n, void *user)
{
	struct request *r = user;

	buf_add(&r->body, (struct str){ p, size * n });
	if (!r->body.over)
		return size * n;
	because(r, "too-large", "the body is larger than max-bytes");
	return CURL_WRITEFUNC_ERROR;
}

static size_t
on_head(char *p, size_t size, size_t n, void *user)
{
	struct request *r = user;
	struct str line = { p, size * n };

	if (str_starts(line, S("HTTP/")))
		buf_reset(&r->head); /* 100 Continue and its like are gone */
	if (str_trim(line).n)
		buf_add(&r->head, line);
	if (!r->head.over)
		return size * n;
	because(r, "too-large", "the header is too large");
	return CURL_WRITEFUNC_ERROR;
}

static bool
socket_is_private(const struct sockaddr *a)
{
	if (a->sa_family == AF_INET)
		return address_is_private((const unsigned char *)&((const struct sockaddr_in *)(const void *)a)->sin_addr, 4);
	if (a->sa_family == AF_INET6)
		return address_is_private((const unsigned char *)&((const struct sockaddr_in6 *)(const void *)a)->sin6_addr, 16);
	return true;
}

/* The last gate: whatever the URL, a redirect or a name server said, this is where we would connect to. */
static curl_socket_t
on_socket(void *user, curlsocktype purpose, struct curl_sockaddr *a)
{
	struct request *r = user;

	(void)purpose;
	if (!r->allow_private && !r->wire->o.proxy && socket_is_private(&a->addr)) {
		because(r, "refused", "the address is private (allow-private, pipeline.conf(5))");
		return CURL_SOCKET_BAD;
	}
	return socket(a->family, a->socktype | SOCK_CLOEXEC, a->protocol);
}

/* Called before each time that the request is sent. libcurl sends it again, at once and unasked, when a kept connection
 * was closed on it; when to ask again is for the host's queue to say. And a kept connection may have been made for
 * a source that may meet private addresses. */
static int
on_connected(void *user, char *ip, char *local_ip, int port, int local_port)
{
	struct request *r = user;
	unsigned char raw[16];

	(void)local_ip, (void)port, (void)local_port;
	if (r->asked++) {
		because(r, "broken", "the server closed the connection instead of answering");
		return CURL_PREREQFUNC_ABORT;
	}
	snprintf(r->address, sizeof r->address, "%s", ip);
	if (r->allow_private || r->wire->o.proxy)
		return CURL_PREREQFUNC_OK;
	if ((inet_pton(AF_INET, ip, raw) == 1 && address_is_private(raw, 4)) ||
	    (inet_pton(AF_INET6, ip, raw) == 1 && address_is_private(raw, 16))) {
		because(r, "refused", "the address is private (allow-private, pipeline.conf(5))");
		return CURL_PREREQFUNC_ABORT;
	}
	return CURL_PREREQFUNC_OK;
}

static int
on_debug(CURL *c, curl_infotype type, char *p, size_t n, void *user)
{
	struct request *r = user;

	(void)c;
	if (type == CURLINFO_HEADER_OUT)
		buf_add(&r->sent, (struct str){ p, n });
	return 0;
}

/* The cookies of one source, for as long as we run. */
static CURLSH *
jar_of(struct wire *w, const void *owner)
{
	struct jar jar = { .owner = owner };

	for (size_t i = 0; i < w->n_jars; i++)
		if (w->jars[i].owner == owner)
			return w->jars[i].cookies;
	if (!(jar.cookies = curl_share_init()) || curl_share_setopt(jar.cookies, CURLSHOPT_SHARE, CURL_LOCK_DATA_COOKIE) != CURLSHE_OK)
		die(EXIT_IO, "out of memory");
	w->jars = mem_grow(w->jars, (w->n_jars + 1) * sizeof *w->jars);
	w->jars[w->n_jars++] = jar;
	return jar.cookies;
}

static struct curl_slist *
header(struct curl_slist *list, const char *name, const char *value)
{
	struct buf b = { .max = 64 << 10 };

	if (value) {
		buf_printf(&b, "%s: %s", name, value);
		list = curl_slist_append(list, buf_z(&b));
		buf_release(&b);
	}
	return list;
}

void
wire_start(struct wire *w, struct request *r)
{
	CURL *c = w->n_idle ? w->idle[--w->n_idle] : curl_easy_init();
	struct curl_slist *list = NULL;

	if (!c)
		die(EXIT_IO, "out of memory");
	r->easy = c;
	r->wire = w;
	r->status = 0;
	r->reason = NULL;
	r->asked = 0;
	r->sent = (struct buf){ .max = HEAD_MAX };
	r->head = (struct buf){ .max = HEAD_MAX };
	r->body = (struct buf){ .max = r->max_bytes };
	list = header(list, "Accept", r->accept);
	list = header(list, "From", w->o.contact);
	list = header(list, "If-None-Match", r->etag);
	list = header(list, "If-Modified-Since", r->modified);
	r->headers = list;

	curl_easy_setopt(c, CURLOPT_PRIVATE, (void *)r);
	curl_easy_setopt(c, CURLOPT_ERRORBUFFER, r->curl_says);
	curl_easy_setopt(c, CURLOPT_URL, r->url);
	curl_easy_setopt(c, CURLOPT_PATH_AS_IS, 1L);
	curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L); /* a redirect waits its turn at its host, see fetch.c */
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(c, CURLOPT_ACCEPT_ENCODING, "");
	curl_easy_setopt(c, CURLOPT_USERAGENT, w->o.user_agent);
	curl_easy_setopt(c, CURLOPT_HTTPHEADER, list);
	curl_easy_setopt(c, CURLOPT_PROXY, w->o.proxy ? w->o.proxy : ""); /* never from the environment */
	curl_easy_setopt(c, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
	curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, w->o.timeout_ms);
	curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS, w->o.timeout_ms < 15000 ? w->o.timeout_ms : 15000L);
	curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, (long)SLOW_BYTES);
	curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, (long)SLOW_SECONDS);
	curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_body);
	curl_easy_setopt(c, CURLOPT_WRITEDATA, (void *)r);
	curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, on_head);
	curl_easy_setopt(c, CURLOPT_HEADERDATA, (void *)r);
	curl_easy_setopt(c, CURLOPT_OPENSOCKETFUNCTION, on_socket);
	curl_easy_setopt(c, CURLOPT_OPENSOCKETDATA, (void *)r);
	curl_easy_setopt(c, CURLOPT_PREREQFUNCTION, on_connected);
	curl_easy_setopt(c, CURLOPT_PREREQDATA, (void *)r);
	curl_easy_setopt(c, CURLOPT_QUICK_EXIT, 1L); /* no name server keeps us from ending */
	if (r->jar) {
		curl_easy_setopt(c, CURLOPT_SHARE, jar_of(w, r->jar));
		curl_easy_setopt(c, CURLOPT_COOKIEFILE, "");
	}
	if (w->o.keep_sent) {
		curl_easy_setopt(c, CURLOPT_VERBOSE, 1L);
		curl_easy_setopt(c, CURLOPT_DEBUGFUNCTION, on_debug);
		curl_easy_setopt(c, CURLOPT_DEBUGDATA, (void *)r);
	}
	if (curl_multi_add_handle(w->multi, c) != CURLM_OK)
		die(EXIT_IO, "libcurl takes no more transfers");
	w->active++;
}

void
wire_wait(struct wire *w, int ms)
{
	int running;

	curl_multi_perform(w->multi, &running);
	if (ms > 0 && running == w->active) { /* what has ended already must not wait for the others */
		curl_multi_poll(w->multi, NULL, 0, ms, NULL);
		curl_multi_perform(w->multi, &running);
	}
}

static void
explain(struct request *r, CURLcode rc)
{
	const char *text = r->curl_says[0] ? r->curl_says : curl_easy_strerror(rc);

	switch (rc) {
	case CURLE_OPERATION_TIMEDOUT:
		because(r, "timeout", text);
		break;
	case CURLE_COULDNT_RESOLVE_HOST: case CURLE_COULDNT_CONNECT: case CURLE_COULDNT_RESOLVE_PROXY: case CURLE_INTERFACE_FAILED:
		because(r, "unreachable", text);
		break;
	case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_CONNECT_ERROR: case CURLE_SSL_CACERT_BADFILE: case CURLE_SSL_CIPHER:
	case CURLE_SSL_CERTPROBLEM: case CURLE_SSL_ISSUER_ERROR:
		because(r, "tls", text);
		break;
	case CURLE_URL_MALFORMAT: case CURLE_UNSUPPORTED_PROTOCOL:
		because(r, "bad-url", text);
		break;
	default:
		because(r, "broken", text);
	}
}

struct request *
wire_done(struct wire *w)
{
	CURLMsg *m;
	int left;

	while ((m = curl_multi_info_read(w->multi, &left))) {
		CURL *c = m->easy_handle;
		CURLcode rc = m->data.result;
		struct request *r = NULL;
		curl_off_t us = 0;
		long n = 0;

		if (m->msg != CURLMSG_DONE)
			continue;
		curl_easy_getinfo(c, CURLINFO_PRIVATE, &r);
		curl_easy_getinfo(c, CURLINFO_TOTAL_TIME_T, &us);
		r->ms = us / 1000;
		if (rc == CURLE_OK && !r->reason) {
			curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &n);
			r->status = (int)n;
			curl_easy_getinfo(c, CURLINFO_HTTP_VERSION, &n);
			r->http2 = n == CURL_HTTP_VERSION_2_0;
		} else
			explain(r, rc);
		curl_multi_remove_handle(w->multi, c);
		w->active--;
		curl_slist_free_all(r->headers);
		r->headers = r->easy = NULL;
		if (!r->jar && w->n_idle < IDLE_EASY) { /* a handle that has met cookies would give them to the next source */
			curl_easy_reset(c);
			w->idle[w->n_idle++] = c;
		} else
			curl_easy_cleanup(c);
		return r;
	}
	return NULL;
}
