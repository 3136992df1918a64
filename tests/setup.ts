// Runs before each file of tests. Where files share a process and its modules, hooks of a module that they share would
// be those of the first of them alone.
import { afterAll, afterEach } from 'vitest'
import { closeLeftByFile, closeLeftByTest } from './left-open.ts'

afterEach(closeLeftByTest)
afterAll(closeLeftByFile)

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether tests that attack try every value everywhere, or a part of them at each place. */
    thoroughly: boolean
  }
}
