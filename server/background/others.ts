import type Database from 'better-sqlite3'

/** Milliseconds between two looks. */
const often = 500

/**
 * Notices what other programs write in the project, such as the command line beside a server.
 * @returns a function that ends the noticing
 */
export function noticeOthers(sqlite: Database.Database, changed: () => void, every = often): () => void {
  const version = () => sqlite.pragma('data_version', { simple: true })
  let seen = version()
  const timer = setInterval(() => {
    const now = version()
    if (now !== seen) changed()
    seen = now
  }, every).unref()
  return () => clearInterval(timer)
}
