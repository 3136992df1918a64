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
