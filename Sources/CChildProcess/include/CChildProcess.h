// Child processes with limits, for Swift.
//
// Between fork and exec only functions that are safe in a signal handler may be called, which nothing
// written in Swift is. So what happens there stays in this target.

#ifndef DESCENT_CCHILDPROCESS_H
#define DESCENT_CCHILDPROCESS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// What the system stops a child at.
typedef struct {
  uint32_t processorSeconds;
  uint64_t addressSpace;  // bytes; not enforced on every system
  uint64_t fileSize;      // bytes of any file that it writes
} CChildLimits;

typedef struct {
  pid_t process;
  // Ends of pipes to read from, which do not block; the caller closes them.
  int output;
  int errors;
} CChild;

// Starts a program in the root directory, with the environment of this process but in the C locale,
// and with no open file but `input`, which is its standard input, and two pipes.
//
// `arguments` ends in NULL; the first is the program's name. On Linux the child is killed when the
// thread that started it ends. A program that cannot be started ends with 127.
//
// Returns 0, or an error number.
int CChildStart(
    const char *program, char *const *arguments, int input, CChildLimits limits, CChild *child);

typedef enum {
  CChildStateRunning,
  CChildStateExited,
  CChildStateKilled,
} CChildState;

// What has become of a child; `*code` is its exit status, or the signal that killed it. To be called
// until it is no longer running. Where `waits`, it no longer is.
CChildState CChildLook(const CChild *child, bool waits, int *code);

// Makes a file of its own, by a name that ends in XXXXXX (which is changed), and takes the name away.
// Returns its descriptor, or -1 with errno set.
int CChildOpenNameless(char *name);

// Kills a child and, on Linux, all that it has started.
void CChildKill(const CChild *child);

#endif
