import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from '../project.ts'
import { mustHandIn, textFile, Visitor } from './visitor.ts'

/** Notes of two tables, as people type them. */
export const notes = `# Denkdiner 6: Water

Datum: 14 mei 2026

## Tafel 1

### Stelling 1: Water is van iedereen.

- wie betaalt, bepaalt -> maar niet altijd
- "ik wil gewoon schoon water"

## Tafel 2

### Stelling 1: Water is van iedereen.

- boeren en bedrijven samen
`

/** Hands a file in, which then waits to be kept. */
export async function mustWait(project: TestProject, file = textFile('water.md', notes)) {
  const visitor = new Visitor(project, project.noor)
  const [answer] = await mustHandIn(visitor, file)
  return { visitor, url: answer?.url ?? '' }
}

/** Does something as a program that is killed right after it wrote: what waited waits still. */
export async function cutShort(project: TestProject, work: () => Promise<unknown>): Promise<void> {
  const incoming = join(project.folder, 'incoming')
  const before = join(project.folder, 'incoming-before')
  cpSync(incoming, before, { recursive: true })
  await work()
  rmSync(incoming, { recursive: true, force: true })
  renameSync(before, incoming)
}
