import { z } from 'zod'
import { sessionKinds } from '../../../server/database/tables.ts'
import { defaultLimit } from '../../../server/ingest/read.ts'
import type { Given } from '../../../server/sources/adding.ts'
import { knownTexts } from '../../../server/sources/once-store.ts'
import { type Call, type Command, fileAt, textOption, UsageError, wordsExpected } from '../command.ts'
import { type Ingested, ingested, ingestFile, refused, type Wishes } from './ingest-file.ts'

const givenOptions = z.object({
  session: z.string().trim().min(1).optional(),
  kind: z.enum(sessionKinds).optional(),
  date: z.iso.date().optional(),
  role: z.enum(['source', 'report']).default('source'),
})

/** Adds documents; of several files the good ones stay. */
export const ingest: Command = {
  usage:
    'ingest BESTAND… [--session TITEL] [--kind werksessie|denkdiner|gesprek|anders] [--date JJJJ-MM-DD] [--role source|report] [--encoding NAAM] [--separate]',
  options: {
    session: { type: 'string' },
    kind: { type: 'string' },
    date: { type: 'string' },
    role: { type: 'string' },
    encoding: { type: 'string' },
    separate: { type: 'boolean' },
  },
  async run(call) {
    const wishes = await wishesIn(call)
    const files = wordsExpected(call, { least: 1, most: 10_000 })
    const outcomes: Ingested[] = []
    for (const path of files) outcomes.push(await ingestOne(call, path, wishes))
    return {
      json: outcomes,
      text: outcomes.map((outcome) => lineOf(outcome)).join('\n'),
      status: outcomes.some(({ status }) => status === 'refused') ? 1 : 0,
    }
  },
}

async function wishesIn(call: Call): Promise<Wishes> {
  const encoding = textOption(call, 'encoding')
  return {
    given: givenIn(call),
    options: encoding === undefined ? {} : { encoding },
    texts: call.options.separate === true ? undefined : await knownTexts((await call.project()).db),
  }
}

function givenIn(call: Call): Given {
  const options = Object.fromEntries(
    Object.keys(givenOptions.shape).map((name) => [name, textOption(call, name)]),
  )
  const parsed = givenOptions.safeParse(options)
  if (parsed.success) return parsed.data
  throw new UsageError(`--${parsed.error.issues[0]?.path.join('.')} is niet goed ingevuld.`)
}

async function ingestOne(call: Call, path: string, wishes: Wishes): Promise<Ingested> {
  try {
    return await ingested(call, path, await ingestFile(call, fileAt(path, defaultLimit), wishes))
  } catch (error) {
    const outcome = refused(path, error)
    process.stderr.write(`${outcome.error}\n`)
    return outcome
  }
}

const statusWords = { added: 'toegevoegd', known: 'al bekend', refused: 'geweigerd' }

function lineOf({ file, status, document, sentences, warnings, error }: Ingested): string {
  if (error) return `${file}: ${statusWords[status]}. ${error}`
  return [`${file}: ${statusWords[status]} als ‘${document}’, ${sentences} zinnen`, ...warnings].join('\n  ')
}
