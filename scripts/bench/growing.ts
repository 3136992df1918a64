import type { Bench } from './bench.ts'
import { findingIn } from './finding.ts'
import { givingIn } from './giving.ts'
import { openingIn } from './opening.ts'
import { heldBy } from './program.ts'
import { type Made, thousandDocuments } from './projects.ts'

/** In so large a project everything may take twice as long. */
export const times = 2

export const sizeOf = ({ texts, codings }: Made) =>
  `${texts.length.toLocaleString('en')} documents, ${codings.toLocaleString('en')} codings`

/** The pages of a project of a thousand documents, 20 MB and 200,000 codings, and giving codes in it. */
export async function growing(bench: Bench, run: number): Promise<void> {
  const { made, server } = await thousandDocuments(bench)
  const where = sizeOf(made)
  const large = { ...made, texts: made.texts.filter(({ size }) => size !== '20 KB') }
  await openingIn(bench, { server, made: large, times, where })
  await givingIn(bench, { server, made: large, times, where, run })
  await findingIn(bench, { server, made, times, size: where })
  bench.add({ name: 'memory of the server after these', size: where, unit: 'MB', budget: 500 }, [
    heldBy(server.pid),
  ])
}
