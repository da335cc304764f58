#define _GNU_SOURCE

#include "CChildProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

extern char **environ;

static bool isLocale(const char *variable) {
  return strncmp(variable, "LC_", 3) == 0 || strncmp(variable, "LANG=", 5) == 0 ||
         strncmp(variable, "LANGUAGE=", 9) == 0;
}

// The environment without its locale, to be freed; NULL where there is no memory.
static char **childEnvironment(void) {
  static char locale[] = "LC_ALL=C";
  size_t count = 0;
  while (environ && environ[count]) count += 1;
  char **result = malloc((count + 2) * sizeof *result);
  if (!result) return NULL;
  size_t kept = 0;
  for (size_t index = 0; index < count; index += 1) {
    if (!isLocale(environ[index])) result[kept++] = environ[index];
  }
  result[kept++] = locale;
  result[kept] = NULL;
  return result;
}

// A pipe that no other child inherits, which does not block whoever reads.
static int openPipe(int ends[2]) {
#ifdef __linux__
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
#else
  if (pipe(ends) != 0) return errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return 0;
}

static void setLimit(int resource, uint64_t value) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return;
  if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max < value) value = limit.rlim_max;
  limit.rlim_cur = limit.rlim_max = value;
  setrlimit(resource, &limit);
}

// Standard input, output and errors of a child; what they are may stand in each other's place.
static bool setDescriptors(int input, int output, int errors) {
  int sources[3] = {input, output, errors};
  for (int index = 0; index < 3; index += 1) {
    sources[index] = fcntl(sources[index], F_DUPFD, 3);
    if (sources[index] < 0) return false;
  }
  for (int index = 0; index < 3; index += 1) {
    if (dup2(sources[index], index) < 0) return false;
    close(sources[index]);
  }
#if defined(__linux__) && defined(SYS_close_range)
  syscall(SYS_close_range, 3u, ~0u, 0u);
#endif
  return true;
}

static void becomeProgram(
    const char *program, char *const *arguments, char *const *environment, int input, int output,
    int errors, const CChildLimits *limits, pid_t parent) {
#ifdef __linux__
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) return;
#else
  (void)parent;
#endif
  // Handlers are gone after exec, but what is ignored or blocked would stay so.
  for (int number = 1; number < 32; number += 1) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);

  if (!setDescriptors(input, output, errors)) return;
  if (chdir("/") != 0) return;
  setLimit(RLIMIT_CORE, 0);
  setLimit(RLIMIT_CPU, limits->processorSeconds);
  setLimit(RLIMIT_FSIZE, limits->fileSize);
#ifdef RLIMIT_AS
  setLimit(RLIMIT_AS, limits->addressSpace);
#endif
  execve(program, arguments, environment);
  static const char message[] = "the program cannot be started\n";
  if (write(STDERR_FILENO, message, sizeof message - 1) < 0) return;
}

int CChildStart(
    const char *program, char *const *arguments, int input, CChildLimits limits, CChild *child) {
  int output[2], errors[2];
  char **environment = childEnvironment();
  if (!environment) return ENOMEM;
  int status = openPipe(output);
  if (status != 0) {
    free(environment);
    return status;
  }
  status = openPipe(errors);
  if (status != 0) {
    close(output[0]);
    close(output[1]);
    free(environment);
    return status;
  }
  pid_t parent = getpid();
  pid_t process = fork();
  if (process == 0) {
    becomeProgram(
        program, arguments, environment, input, output[1], errors[1], &limits, parent);
    _exit(127);
  }
  status = process < 0 ? errno : 0;
  close(output[1]);
  close(errors[1]);
  free(environment);
  if (status != 0) {
    close(output[0]);
    close(errors[0]);
    return status;
  }
#ifdef __linux__
  // Here too, so that it is done whoever of the two comes first.
  setpgid(process, process);
#endif
  *child = (CChild){process, output[0], errors[0]};
  return 0;
}

int CChildOpenNameless(char *name) {
  int descriptor = mkostemp(name, O_CLOEXEC);
  if (descriptor >= 0) unlink(name);
  return descriptor;
}

CChildState CChildLook(const CChild *child, bool waits, int *code) {
  int status = 0;
  pid_t process;
  do {
    process = waitpid(child->process, &status, waits ? 0 : WNOHANG);
  } while (process < 0 && errno == EINTR);
  if (process == 0) return CChildStateRunning;
  if (process > 0 && WIFSIGNALED(status)) {
    *code = WTERMSIG(status);
    return CChildStateKilled;
  }
  // Somebody else may have waited for it: then nothing is known.
  *code = process > 0 ? WEXITSTATUS(status) : 127;
  return CChildStateExited;
}

void CChildKill(const CChild *child) {
#ifdef __linux__
  kill(-child->process, SIGKILL);
#endif
  kill(child->process, SIGKILL);
}
