#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Holds back the signals by which people and schedulers stop a program, for this thread.
///
/// They are delivered when the work is done: a program that is interrupted while it writes leaves no
/// temporary file.
func holdingBackSignals<Failure: Error>(
  during work: () throws(Failure) -> Void
) throws(Failure) {
  var held = sigset_t()
  var before = sigset_t()
  sigemptyset(&held)
  for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
  pthread_sigmask(SIG_BLOCK, &held, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  try work()
}
