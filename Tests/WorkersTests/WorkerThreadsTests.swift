import Testing
import Workers
@Suite struct WorkerThreadsTests {}
