import { createHash } from 'node:crypto'
import { type DerivedDb, keepResult, latestResult } from '../../database/derived.ts'
import { sha256 } from '../../database/ids.ts'
import type { Project } from '../../database/project.ts'
import { wordSpaceOf } from '../keeping.ts'
import { readKept } from '../kept-json.ts'
import { gatherMaterial, type Material } from '../material.ts'
import { barredStems } from './barred.ts'
import { countedInAll } from './counted-in-all.ts'
import { lookedAtBy, spokenIn } from './spoken.ts'
import { type WordHelp, type WordMaterial, wordHelp, wordHelpFor } from './word-help.ts'

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
  const words = {
    sentences: await spokenIn(db, material.input.sentences),
    lookedAt: lookedAtBy(material.input),
    barred: await barredStems({ db, derived }, material.documents),
  }
  const inputs = material.isBounded ? inputsOfAll(material, words) : inputsOf(material, words)
  const kept = await keptInputs(derived)
  const stale = material.input.codes.filter(({ id }) => kept.get(id) !== inputs.get(id))
  if (stale.length > 0) {
    const help = await wordHelpFor(
      stale,
      { ...words, inAll: material.isBounded ? await countedInAll(db, stale, material) : undefined },
      await wordSpaceOf(derived, material),
    )
    for (const [key, made] of help) {
      await keepResult(derived, { kind, key, input: inputs.get(key)!, event, json: JSON.stringify(made) })
    }
  }
  await derived.updateTable('results').set({ event }).where('kind', '=', kind).execute()
}

type Inputs = ReadonlyMap<string, string>

/** Per code a name for all that its help is made from. */
function inputsOf({ input }: Material, { sentences, barred, lookedAt }: WordMaterial): Inputs {
  const corpus = sha256(JSON.stringify([method, sentences, [...barred].sort()]))
  return new Map(
    input.codes.map((code) => {
      const { looked, coded } = lookedAt.get(code.id) ?? {}
      return [code.id, sha256(JSON.stringify([corpus, code, [...(looked ?? [])], [...(coded ?? [])]]))]
    }),
  )
}

/** The same where the sentences are not all there are: by the texts, and by what people did with each code. */
function inputsOfAll(material: Material, { sentences, barred }: WordMaterial): Inputs {
  const { input, texts, codings, decisions, readings, sampled } = material
  const corpus = sha256(JSON.stringify([method, texts, sentences, [...barred].sort(), sampled]))
  const byCode = {
    codings: Map.groupBy(codings, ({ code }) => code),
    decisions: Map.groupBy(decisions, ({ code }) => code),
    readings: Map.groupBy(readings, ({ code }) => code),
  }
  return new Map(
    input.codes.map((code) => {
      const hash = createHash('sha256')
      hash.update(JSON.stringify([corpus, code]))
      for (const list of Object.values(byCode))
        for (const { id } of list.get(code.id) ?? []) hash.update(`${id}\n`)
      return [code.id, hash.digest('hex')]
    }),
  )
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
