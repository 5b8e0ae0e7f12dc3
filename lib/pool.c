#define _GNU_SOURCE
#include "pool.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "limits.h"
#include "sandbox.h"

/* What goes over a worker's socket: to it, a size and so many bytes of a task; from it, a head and, behind
 * an answer, so many bytes. */
enum message { HELLO, ANSWER, ASK, TOO_LARGE };

struct head {
	uint32_t message; /* enum message */
	uint32_t what;    /* of HELLO: the protections; of ASK: the number */
	uint64_t size;    /* of ANSWER */
};

enum { WORKER_FD = 3, CHECK_MS = 500, TRIES = 2, ASKS = 8, PER_WORKER = 3 };

enum state { FREE, WAITING, RUNNING, DONE, LOST };

struct slot {
	enum state state;
	struct buf task, answer;
	struct err err;      /* of LOST */
	int tries;           /* workers that were killed from outside while they had it */
	int asks;            /* what they asked the parent to open for it */
};

struct worker {
	pid_t pid;
	int fd;              /* -1: none */
	bool greeted;
	unsigned parts;      /* what its HELLO said */
	struct slot *slot;   /* what it works on; NULL: idle */
	size_t sent;         /* bytes of the size and the task that are gone */
	struct head head;
	size_t got;          /* bytes of `head` that came */
	double wall, cpu;    /* when it began with the slot */
};

struct pool {
	struct pool_calls calls;
	struct worker *workers;
	int n;
	struct slot *slots;  /* a ring */
	size_t n_slots;
	unsigned parent_parts; /* what sandbox_give_up reached in the parent */
	size_t first, used;  /* the oldest task that is not handed back; how many there are */
};

/* ---- the worker ---- */

/* false: the parent is gone or wants no more. */
static bool
read_all(void *to, size_t n)
{
	char *p = to;

	while (n) {
		ssize_t got = read(WORKER_FD, p, n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		p += got;
		n -= (size_t)got;
	}
	return true;
}

static void
say(enum message message, unsigned what, struct str body)
{
	struct head head = { .message = message, .what = what, .size = body.n };
	struct iovec part[2] = { { &head, sizeof head }, { (void *)(uintptr_t)body.p, body.n } };

	while (part[1].iov_len || part[0].iov_len) {
		ssize_t n = writev(WORKER_FD, part, 2);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			_exit(EXIT_OK); /* the parent is gone */
		for (int i = 0; i < 2; i++) {
			size_t gone = (size_t)n < part[i].iov_len ? (size_t)n : part[i].iov_len;
			part[i].iov_base = (char *)part[i].iov_base + gone;
			part[i].iov_len -= gone;
			n -= (ssize_t)gone;
		}
	}
}

static _Noreturn void
serve(const struct pool_calls *calls)
{
	struct buf task = { .max = SIZE_MAX / 2 }, answer = { .max = RECORD_MAX };
	uint64_t size;

	say(HELLO, sandbox_enter(), (struct str){ 0 });
	while (read_all(&size, sizeof size)) {
		int what;

		buf_reset(&task);
		buf_reset(&answer);
		answer.over = false;
		if (!read_all(buf_room(&task, (size_t)size + 1), (size_t)size))
			break;
		task.n = (size_t)size;
		if ((what = calls->work(calls->ctx, buf_str(&task), &answer)) != 0)
			say(ASK, (unsigned)what, (struct str){ 0 });
		else if (answer.over)
			say(TOO_LARGE, 0, (struct str){ 0 });
		else
			say(ANSWER, 0, buf_str(&answer));
	}
	_exit(EXIT_OK);
}

/* In the child: nothing of the parent's stays open but stderr and the socket. */
static _Noreturn void
become_worker(const struct pool_calls *calls, int fd, pid_t parent)
{
#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	if (getppid() != parent || (fd != WORKER_FD && dup2(fd, WORKER_FD) < 0))
		_exit(EXIT_IO);
	close(STDIN_FILENO);
	close(STDOUT_FILENO);
	closefrom(WORKER_FD + 1);
	signal(SIGPIPE, SIG_IGN);
	serve(calls);
}

/* ---- the parent ---- */

static double
seconds(clockid_t clock)
{
	struct timespec t;

	return clock_gettime(clock, &t) == 0 ? (double)t.tv_sec + (double)t.tv_nsec / 1e9 : 0;
}

static double
cpu_of(pid_t pid)
{
	clockid_t clock;

	return clock_getcpuclockid(pid, &clock) == 0 ? seconds(clock) : 0;
}

static int
start(struct pool *p, struct worker *w, struct err *e)
{
	pid_t parent = getpid();
	int pair[2];

	*w = (struct worker){ .fd = -1 };
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) < 0)
		return err_set(e, ERR_IO, "no-worker", "cannot make a socket: %s", strerror(errno));
	fcntl(pair[0], F_SETFD, FD_CLOEXEC);
	fcntl(pair[0], F_SETFL, O_NONBLOCK);
	w->pid = fork();
	if (w->pid < 0) {
		close(pair[0]);
		close(pair[1]);
		return err_set(e, ERR_IO, "no-worker", "cannot fork: %s", strerror(errno));
	}
	if (w->pid == 0)
		become_worker(&p->calls, pair[1], parent);
	close(pair[1]);
	w->fd = pair[0];
	return 0;
}

/* Ends a worker, whatever it does; its status as waitpid gives it. */
static int
end(struct worker *w, bool kill_it)
{
	int status = 0;

	if (w->fd < 0)
		return 0;
	close(w->fd);
	w->fd = -1;
	if (kill_it)
		kill(w->pid, SIGKILL);
	while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

static void
restart(struct pool *p, struct worker *w)
{
	struct err err;

	if (start(p, w, &err) < 0)
		die(EXIT_IO, "[%s] %s", err.reason, err.msg);
}

static void
lose(struct slot *s, const char *reason, const char *message)
{
	s->state = LOST;
	err_set(&s->err, ERR_INPUT, reason, "%s", message);
}

/* The worker went by itself. */
static void
gone(struct pool *p, struct worker *w)
{
	struct slot *s = w->slot;
	bool greeted = w->greeted;
	int status = end(w, false);
	char message[80];

	if (!greeted)
		die(EXIT_IO, "[no-worker] a worker process ends before it begins (status %d)", status);
	if (s && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL && ++s->tries < TRIES)
		s->state = WAITING; /* from outside: the task may be innocent */
	else if (s && WIFEXITED(status) && WEXITSTATUS(status) == EXIT_IO)
		lose(s, "out-of-memory", "it needs more memory than a worker may have");
	else if (s) {
		if (WIFSIGNALED(status))
			snprintf(message, sizeof message, "its worker was ended by signal %d%s", WTERMSIG(status),
			    WTERMSIG(status) == SIGSYS ? ", a system call it has no right to" : "");
		else
			snprintf(message, sizeof message, "its worker ended with status %d", WEXITSTATUS(status));
		lose(s, "crashed", message);
	}
	restart(p, w);
}

static void
too_slow(struct pool *p, struct worker *w)
{
	lose(w->slot, "too-slow", "it keeps a worker busy beyond its time");
	end(w, true);
	restart(p, w);
}

/* Takes what the worker sent; false: nothing more just now. */
static bool
receive(struct pool *p, struct worker *w)
{
	struct slot *s = w->slot;
	bool in_head = w->got < sizeof w->head;
	size_t want = in_head ? sizeof w->head - w->got : (size_t)w->head.size - s->answer.n;
	char *to = in_head ? (char *)&w->head + w->got : buf_room(&s->answer, want);
	ssize_t n = recv(w->fd, to, want, 0);

	if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
		return false;
	if (n <= 0) {
		gone(p, w);
		return false;
	}
	if (in_head)
		w->got += (size_t)n;
	else
		s->answer.n += (size_t)n;
	if (w->got < sizeof w->head)
		return true;
	if (!w->greeted && w->head.message == HELLO) {
		w->greeted = true;
		w->parts = w->head.what;
		w->got = 0;
		return true;
	}
	/* a worker that says what it should not is not to be trusted with the next task either */
	if (!s || w->head.message == HELLO || w->head.message > TOO_LARGE || w->head.size > RECORD_MAX) {
		if (s)
			lose(s, "crashed", "its worker does not answer in order");
		end(w, true);
		restart(p, w);
		return false;
	}
	if (w->head.message == ANSWER && s->answer.n < w->head.size)
		return true;
	w->got = 0;
	w->slot = NULL;
	if (w->head.message == ANSWER)
		s->state = DONE;
	else if (w->head.message == TOO_LARGE)
		lose(s, "too-large", "what was found in it passes the limit of a line");
	else {
		s->state = WAITING;
		if (p->calls.open && s->asks++ < ASKS)
			p->calls.open(p->calls.ctx, (int)w->head.what);
		else
			lose(s, "crashed", "its worker asks again and again");
		end(w, true);
		restart(p, w);
	}
	return false;
}

/* Sends what is left of the task, as much as goes at once. */
static void
send_task(struct worker *w)
{
	uint64_t size = w->slot->task.n;
	size_t whole = sizeof size + w->slot->task.n;

	while (w->sent < whole) {
		size_t in_task = w->sent < sizeof size ? 0 : w->sent - sizeof size;
		struct iovec part[2] = {
			{ (char *)&size + (w->sent < sizeof size ? w->sent : sizeof size), w->sent < sizeof size ? sizeof size - w->sent : 0 },
			{ w->slot->task.p + in_task, w->slot->task.n - in_task },
		};
		ssize_t n = sendmsg(w->fd, &(struct msghdr){ .msg_iov = part, .msg_iovlen = 2 }, MSG_NOSIGNAL);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return; /* full, or gone: receive will see */
		w->sent += (size_t)n;
	}
}

static bool
sending(const struct worker *w)
{
	return w->slot && w->sent < sizeof(uint64_t) + w->slot->task.n;
}

/* Gives waiting tasks, the oldest first, to idle workers. */
static void
assign(struct pool *p)
{
	size_t at = 0;

	for (int i = 0; i < p->n; i++) {
		struct worker *w = &p->workers[i];

		if (w->slot)
			continue;
		while (at < p->used && p->slots[(p->first + at) % p->n_slots].state != WAITING)
			at++;
		if (at == p->used)
			return;
		w->slot = &p->slots[(p->first + at) % p->n_slots];
		w->slot->state = RUNNING;
		buf_reset(&w->slot->answer);
		w->sent = 0;
		w->wall = seconds(CLOCK_MONOTONIC);
		w->cpu = cpu_of(w->pid);
		send_task(w);
	}
}

static void
check_time(struct pool *p)
{
	double now = seconds(CLOCK_MONOTONIC);

	for (int i = 0; i < p->n; i++) {
		struct worker *w = &p->workers[i];

		if (w->slot && now - w->wall > 1 &&
		    (now - w->wall > p->calls.wall_max || cpu_of(w->pid) - w->cpu > p->calls.cpu_max))
			too_slow(p, w);
	}
}

/* Moves bytes to and from the workers; waits for some where `wait` is set. */
static void
move(struct pool *p, bool wait)
{
	struct pollfd fds[POOL_MAX];

	for (int i = 0; i < p->n; i++)
		fds[i] = (struct pollfd){ .fd = p->workers[i].fd,
			.events = (short)(POLLIN | (sending(&p->workers[i]) ? POLLOUT : 0)) };
	if (poll(fds, (nfds_t)p->n, wait ? CHECK_MS : 0) > 0)
		for (int i = 0; i < p->n; i++) {
			if (fds[i].revents & POLLOUT)
				send_task(&p->workers[i]);
			if (fds[i].revents & ~POLLOUT)
				while (receive(p, &p->workers[i]))
					;
		}
	check_time(p);
	assign(p);
}

/* Hands back what is answered, in order. */
static void
hand_back(struct pool *p)
{
	while (p->used) {
		struct slot *s = &p->slots[p->first];

		if (s->state != DONE && s->state != LOST)
			return;
		if (s->state == DONE)
			p->calls.done(p->calls.ctx, buf_str(&s->task), buf_str(&s->answer));
		else
			p->calls.lost(p->calls.ctx, buf_str(&s->task), &s->err);
		s->state = FREE;
		p->first = (p->first + 1) % p->n_slots;
		p->used--;
	}
}

static void
work_here(struct pool *p)
{
	struct slot *s = &p->slots[p->first];
	int what;

	do {
		buf_reset(&s->answer);
		s->answer.over = false;
		if ((what = p->calls.work(p->calls.ctx, buf_str(&s->task), &s->answer)) != 0)
			p->calls.open(p->calls.ctx, what);
	} while (what != 0);
	s->state = DONE;
	if (s->answer.over)
		lose(s, "too-large", "what was found in it passes the limit of a line");
}

struct pool *
pool_open(const struct pool_calls *calls, int workers, struct err *e)
{
	struct pool *p = mem_grow(NULL, sizeof *p);

	*p = (struct pool){ .calls = *calls, .n = workers, .n_slots = workers ? (size_t)workers * PER_WORKER : 1 };
	if (!p->calls.cpu_max)
		p->calls.cpu_max = WORKER_CPU_MAX;
	if (!p->calls.wall_max)
		p->calls.wall_max = WORKER_WALL_MAX;
	p->slots = mem_grow(NULL, p->n_slots * sizeof *p->slots);
	for (size_t i = 0; i < p->n_slots; i++)
		p->slots[i] = (struct slot){ .task.max = SIZE_MAX / 2, .answer.max = RECORD_MAX };
	p->workers = mem_grow(NULL, ((size_t)workers + 1) * sizeof *p->workers);
	for (int i = 0; i < workers; i++)
		p->workers[i].fd = -1;
	p->parent_parts = p->calls.keep && workers ? sandbox_give_up(p->calls.keep) : SANDBOX_ALL;
	for (int i = 0; i < workers; i++)
		if (start(p, &p->workers[i], e) < 0) {
			p->used = 0;
			pool_close(p);
			return NULL;
		}
	return p;
}

struct buf *
pool_task(struct pool *p)
{
	struct slot *s;

	while (p->used == p->n_slots) {
		move(p, true);
		hand_back(p);
	}
	s = &p->slots[(p->first + p->used) % p->n_slots];
	buf_reset(&s->task);
	s->tries = s->asks = 0;
	return &s->task;
}

void
pool_give(struct pool *p)
{
	p->slots[(p->first + p->used++) % p->n_slots].state = WAITING;
	if (p->n == 0)
		work_here(p);
	else
		move(p, false);
	hand_back(p);
}

void
pool_flush(struct pool *p)
{
	while (p->used) {
		move(p, true);
		hand_back(p);
	}
}

void
pool_close(struct pool *p)
{
	if (!p)
		return;
	pool_flush(p);
	for (int i = 0; i < p->n; i++)
		end(&p->workers[i], false);
	for (size_t i = 0; i < p->n_slots; i++) {
		buf_release(&p->slots[i].task);
		buf_release(&p->slots[i].answer);
	}
	free(p->slots);
	free(p->workers);
	free(p);
}

/* What the first worker says it gave up; all are made alike. */
static unsigned
sandbox_parts(struct pool *p)
{
	const struct worker *w = p->workers;

	while (p->n && !w->greeted)
		move(p, true);
	return p->n ? w->parts : 0;
}

int
pool_check(struct pool *p, bool required, struct err *e)
{
	struct buf lacking = { .max = 256 };
	unsigned parts;
	int rc = 0;

	if (!required && log_max() < LOG_NOTE)
		return 0; /* nobody asks: do not wait for a worker to begin */
	parts = sandbox_parts(p) & (p->parent_parts | SANDBOX_LIMITS); /* what lacks in either */
	if (parts == SANDBOX_ALL)
		return 0;
	sandbox_words(SANDBOX_ALL & ~parts, &lacking);
	if (required)
		rc = err_set(e, ERR_IO, "no-sandbox", "this system does not let the program be shut in: %s", buf_z(&lacking));
	else
		log_event(LOG_NOTE, NULL, "no-sandbox", "the program is not shut in wholly: %s", buf_z(&lacking));
	buf_release(&lacking);
	return rc;
}

void
pool_about(struct buf *out)
{
	unsigned parts = sandbox_probe();

	buf_add(out, S("sandbox of the workers: "));
	sandbox_words(parts, out);
	if (parts != SANDBOX_ALL) {
		buf_add(out, S("; lacking: "));
		sandbox_words(SANDBOX_ALL & ~parts, out);
	}
	buf_addc(out, '\n');
	sandbox_about(out);
}
