import type { Project } from '../database/project.ts'
import type { NamedFile } from '../exports/wanted.ts'
import { inUnits } from '../progress.ts'
import type { Result } from './task.ts'
import type { Wanted } from './wanted.ts'

/** Where work is done: on a project, with the files that it was handed, by their order. */
export interface Place {
  readonly project: Project
  readonly handed: (at: number) => Promise<Uint8Array>
  /** A folder for what is made on the way, which is gone after; absent where the system’s own will do. */
  readonly scratch?: string | undefined
}

/** What work made; a file with its bytes. */
export interface Done extends Result {
  readonly file?: NamedFile
}

/**
 * Does work, wherever that is: in a thread beside the server, or here when there is none. Each kind is loaded when it
 * is asked for.
 */
export async function doWork(place: Place, wanted: Wanted): Promise<Done> {
  const { project } = place
  const { db, derived } = project
  switch (wanted.kind) {
    case 'search':
      await (await import('../search/index-store.ts')).bringIndexUpToDate(db, derived)
      return {}
    case 'figures':
      await (await import('../figures/keeping.ts')).keepCounting(project)
      return {}
    case 'words':
      await (await import('../suggestions/words/keeping-help.ts')).keepWordHelp(project)
      return {}
    case 'suggestions': {
      const { learnAndKeep } = await import('../suggestions/learning.ts')
      await inUnits({ codes: 9, sources: 1 }, () => learnAndKeep(project))
      return {}
    }
    case 'quality':
      await (await import('../suggestions/quality/evaluating.ts')).qualityOfProject(db, derived)
      return {}
    case 'threads':
      await (await import('../threads/derivations.ts')).deriveThreads(db, derived)
      return { address: '/threads' }
    case 'claims':
      await (await import('../reports/claims/claims-beforehand.ts')).lookUpClaims(project)
      return { address: '/reports' }
    case 'audit': {
      const { beginRound } = await import('./beginning-round.ts')
      return inUnits({ pages: 1, quotations: 4 }, () => beginRound(place, wanted))
    }
    case 'export': {
      const { exportWanted, makeExport } = await import('../exports/wanted.ts')
      const { checkedNow } = await import('./checked.ts')
      const around = { publicUrl: wanted.publicUrl, checkedNow: () => checkedNow(db), within: place.scratch }
      return { file: await makeExport(project, exportWanted.parse(wanted.wanted), around) }
    }
    case 'import':
      return (await import('./handing-in.ts')).handInFiles(place, wanted.files)
    case 'undo':
      return (await import('./changing-much.ts')).undoMuch(project, wanted)
    case 'erase':
      return (await import('./changing-much.ts')).eraseHanded(place, wanted)
    case 'keep':
      return (await import('./keeping-uploads.ts')).keepUploads(place, wanted)
  }
}
