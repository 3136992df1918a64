import { arriving } from './arriving.ts'
import type { Bench } from './bench.ts'
import { exporting } from './exporting.ts'
import { figuring } from './figures.ts'
import { finding } from './finding.ts'
import { auditing, deriving, showing } from './findings.ts'
import { giving } from './giving.ts'
import { growing } from './growing.ts'
import { holding } from './holding.ts'
import { importing } from './importing.ts'
import { opening } from './opening.ts'
import { paintingFast } from './painting.ts'
import { soaking } from './soaking.ts'
import { starting } from './starting.ts'
import { browsing, learningFast } from './suggesting.ts'
import { together } from './together.ts'
import { workingAtLarge } from './working-at-large.ts'

/** Measurements that go together, and how often they are done: three times unless it says otherwise. */
export interface Group {
  readonly name: string
  readonly runs?: number
  /** Only when it is asked for by its name: with it the whole would take longer than twenty minutes. */
  readonly isApart?: boolean
  readonly measure: (bench: Bench, run: number) => Promise<void>
}

export const groups: readonly Group[] = [
  { name: 'start', measure: starting },
  { name: 'import', measure: importing },
  { name: 'arrive', measure: arriving },
  { name: 'open', measure: opening },
  { name: 'give', measure: giving },
  { name: 'find', measure: finding },
  { name: 'export', measure: exporting },
  { name: 'learn', measure: learningFast },
  { name: 'suggest', measure: browsing },
  { name: 'derive', measure: deriving },
  { name: 'audit', measure: auditing },
  { name: 'show', measure: showing },
  { name: 'figures', measure: figuring },
  { name: 'hold', runs: 1, measure: holding },
  { name: 'screen', measure: paintingFast },
  { name: 'large', measure: growing },
  { name: 'at-large', runs: 1, isApart: true, measure: workingAtLarge },
  // Last, for the work that follows so many codings goes on for a while.
  { name: 'together', measure: together },
  { name: 'soak', runs: 1, measure: soaking },
]
