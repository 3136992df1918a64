import { z } from 'zod'
import { sessionKinds } from '../../../server/database/tables.ts'
import { AppError } from '../../../server/errors.ts'
import { defaultLimit, readText } from '../../../server/ingest/read.ts'
import { sentenceFor } from '../../../server/messages.ts'
import { addDocument, type Given, knownDocument, understand } from '../../../server/sources/adding.ts'
import { sourceText } from '../../../server/sources/store.ts'
import { type Call, type Command, fileAt, textOption, UsageError, wordsExpected } from '../command.ts'

const givenOptions = z.object({
  session: z.string().trim().min(1).optional(),
  kind: z.enum(sessionKinds).optional(),
  date: z.iso.date().optional(),
  role: z.enum(['source', 'report']).default('source'),
})

/** Adds documents; of several files the good ones stay. */
export const ingest: Command = {
  usage:
    'ingest BESTAND… [--session TITEL] [--kind werksessie|denkdiner|gesprek|anders] [--date JJJJ-MM-DD] [--role source|report]',
  options: {
    session: { type: 'string' },
    kind: { type: 'string' },
    date: { type: 'string' },
    role: { type: 'string' },
  },
  async run(call) {
    const given = givenIn(call)
    const files = wordsExpected(call, { least: 1, most: 10_000 })
    const outcomes = []
    for (const path of files) outcomes.push(await ingestOne(call, path, given))
    const refused = outcomes.some((outcome) => outcome.status === 'refused')
    return {
      json: outcomes,
      text: outcomes.map((outcome) => lineOf(outcome)).join('\n'),
      status: refused ? 1 : 0,
    }
  },
}

function givenIn(call: Call): Given {
  const options = Object.fromEntries(
    Object.keys(givenOptions.shape).map((name) => [name, textOption(call, name)]),
  )
  const parsed = givenOptions.safeParse(options)
  if (parsed.success) return parsed.data
  throw new UsageError(`--${parsed.error.issues[0]?.path.join('.')} is niet goed ingevuld.`)
}

interface Ingested {
  file: string
  document: string | null
  documentId: string | null
  status: 'added' | 'known' | 'refused'
  characters?: number
  pages?: number | null
  blocks?: number
  sentences?: number
  sha256?: string
  warnings: string[]
  error?: string
}

async function ingestOne(call: Call, path: string, given: Given): Promise<Ingested> {
  const { db } = await call.project()
  try {
    const file = fileAt(path, defaultLimit)
    const known = await knownDocument(db, file.bytes)
    const added = known
      ? { status: 'known' as const, document: known, warnings: [] }
      : await addDocument(
          db,
          (await call.actor()).id,
          understand({ ...file, read: await readText(file.bytes, file.name) }, given),
        )
    const { document, status } = added
    const { version } = await sourceText(db, document.id)
    return {
      file: path,
      document: document.name,
      documentId: document.id,
      status,
      characters: version.characters,
      pages: document.pages,
      blocks: version.block_count,
      sentences: version.sentence_count,
      sha256: version.sha256,
      warnings: added.warnings.map(({ key, details }) => sentenceFor(key, details)),
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const sentence = sentenceFor(error.key, error.details)
    process.stderr.write(`${sentence}\n`)
    return { file: path, document: null, documentId: null, status: 'refused', warnings: [], error: sentence }
  }
}

const statusWords = { added: 'toegevoegd', known: 'al bekend', refused: 'geweigerd' }

function lineOf({ file, status, document, sentences, warnings, error }: Ingested): string {
  if (error) return `${file}: ${statusWords[status]}. ${error}`
  return [`${file}: ${statusWords[status]} als ‘${document}’, ${sentences} zinnen`, ...warnings].join('\n  ')
}
