import type { Project } from '../database/project.ts'

/** What can be made beforehand, so that no page waits for it. Each job brings one kind of result up to date. */
export const jobs = {
  search: async ({ db, derived }: Project) => {
    const { bringIndexUpToDate } = await import('../search/index-store.ts')
    await bringIndexUpToDate(db, derived)
  },
  suggestions: async (project: Project) => {
    const { learnAndKeep } = await import('../suggestions/learning.ts')
    await learnAndKeep(project)
  },
  words: async (project: Project) => {
    const { keepWordHelp } = await import('../suggestions/words/keeping-help.ts')
    await keepWordHelp(project)
  },
  quality: async ({ db, derived }: Project) => {
    const { qualityOfProject } = await import('../suggestions/quality/evaluating.ts')
    await qualityOfProject(db, derived)
  },
  /** Only when somebody asks for it. */
  threads: async ({ db, derived }: Project) => {
    const { deriveThreads } = await import('../threads/derivations.ts')
    await deriveThreads(db, derived)
  },
  /** Only when somebody asks for it. */
  claims: async (project: Project) => {
    const { lookUpClaims } = await import('../reports/claims/claims-beforehand.ts')
    await lookUpClaims(project)
  },
} satisfies Record<string, (project: Project) => Promise<void>>

export type Job = keyof typeof jobs

/** The jobs that follow every change. */
export const jobNames: readonly Job[] = ['search', 'words', 'suggestions', 'quality']

/** These have a thread of their own, so that nothing that a page waits for stands behind them. */
export const unhurried: ReadonlySet<Job> = new Set(['quality'])

export function isJob(name: unknown): name is Job {
  return typeof name === 'string' && name in jobs
}
