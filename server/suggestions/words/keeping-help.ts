import { type DerivedDb, keepResult, latestResult } from '../../database/derived.ts'
import { sha256 } from '../../database/ids.ts'
import type { Project } from '../../database/project.ts'
import { wordSpaceOf } from '../keeping.ts'
import { readKept } from '../kept-json.ts'
import { gatherMaterial } from '../material.ts'
import { barredStems } from './barred.ts'
import { type WordHelp, wordHelp, wordHelpFor, wordMaterial } from './word-help.ts'

const kind = 'word-help'
/** Another way of counting or choosing makes what was kept stale. */
const method = 1

/**
 * Brings the help with words up to date, code by code: only what a code's help was made from makes it stale. To be
 * done where no page waits for it.
 */
export async function keepWordHelp({ db, derived }: Pick<Project, 'db' | 'derived'>): Promise<void> {
  const material = await gatherMaterial(db)
  const { event } = material
  const words = wordMaterial(material, await barredStems({ db, derived }, material.texts))
  const corpus = sha256(JSON.stringify([method, words.sentences, [...words.barred].sort()]))
  const inputs = new Map(
    material.input.codes.map((code) => {
      const { looked, coded } = words.lookedAt.get(code.id) ?? {}
      return [code.id, sha256(JSON.stringify([corpus, code, [...(looked ?? [])], [...(coded ?? [])]]))]
    }),
  )
  const kept = await keptInputs(derived)
  const stale = material.input.codes.filter(({ id }) => kept.get(id) !== inputs.get(id))
  if (stale.length > 0) {
    const help = await wordHelpFor(stale, words, await wordSpaceOf(derived, material))
    for (const [key, made] of help) {
      await keepResult(derived, { kind, key, input: inputs.get(key)!, event, json: JSON.stringify(made) })
    }
  }
  await derived.updateTable('results').set({ event }).where('kind', '=', kind).execute()
}

async function keptInputs(derived: DerivedDb): Promise<Map<string, string>> {
  const rows = await derived.selectFrom('results').select(['key', 'input']).where('kind', '=', kind).execute()
  return new Map(rows.map(({ key, input }) => [key, input]))
}

/** The help that was worked out last for a code, and up to which change; undefined when there is none yet. */
export async function latestWordHelp(
  derived: DerivedDb,
  code: string,
): Promise<{ help: WordHelp; event: number } | undefined> {
  const row = await latestResult(derived, { kind, key: code })
  const help = row && readKept(wordHelp, row.json)
  return help && { help, event: row.event }
}
