import { sessionKinds } from '../../../server/database/tables.ts'
import { archiveKind } from '../../../server/ingest/archive-kind.ts'
import { dateIn } from '../../../server/ingest/dates.ts'
import { defaultLimit } from '../../../server/ingest/read.ts'
import type { Given } from '../../../server/sources/adding.ts'
import { knownTexts } from '../../../server/sources/once-store.ts'
import { keepSketches } from '../../../server/sources/sketches.ts'
import { type Call, type Command, fileAt, textOption, UsageError, wordsExpected } from '../command.ts'
import { type Ingested, ingested, ingestFile, refused, type Wishes } from './ingest-file.ts'
import { ingestZip } from './ingest-zip.ts'

/** Adds documents; of several files the good ones stay. */
export const ingest: Command = {
  usage:
    'ingest BESTAND… [--session TITEL] [--kind werksessie|denkdiner|gesprek|anders] [--date JJJJ-MM-DD] [--role source|report] [--encoding NAAM] [--remark KOLOM] [--separate | --next-of BRON --reason TEKST]',
  options: {
    session: { type: 'string' },
    kind: { type: 'string' },
    date: { type: 'string' },
    role: { type: 'string' },
    encoding: { type: 'string' },
    remark: { type: 'string' },
    separate: { type: 'boolean' },
    'next-of': { type: 'string' },
    reason: { type: 'string' },
  },
  async run(call) {
    const wishes = await wishesIn(call)
    const files = wordsExpected(call, { least: 1, most: 10_000 })
    const outcomes: Ingested[] = []
    let isRefused = false
    if (wishes.nextOf && files.length > 1) throw new UsageError('Bij --next-of hoort één bestand.')
    for (const path of files) {
      const lines = await ingestOne(call, path, wishes)
      isRefused ||= lines.every(({ status }) => status === 'refused')
      outcomes.push(...lines)
    }
    if (wishes.texts) await keepSketches(await call.project())
    return {
      json: outcomes,
      text: outcomes.map((outcome) => lineOf(outcome)).join('\n'),
      status: isRefused ? 1 : 0,
    }
  },
}

async function wishesIn(call: Call): Promise<Wishes> {
  const encoding = textOption(call, 'encoding')
  const isSeparate = call.options.separate === true
  const nextOf = nextOfIn(call)
  if (isSeparate && nextOf) throw new UsageError('--separate en --next-of gaan niet samen.')
  return {
    given: givenIn(call),
    options: encoding === undefined ? {} : { encoding },
    texts: isSeparate ? undefined : await knownTexts(await call.project()),
    nextOf,
    remark: textOption(call, 'remark'),
  }
}

function nextOfIn(call: Call): Wishes['nextOf'] {
  const document = textOption(call, 'next-of')
  const reason = textOption(call, 'reason')
  if (document === undefined && reason === undefined) return undefined
  if (document === undefined || !reason?.trim())
    throw new UsageError('--next-of en --reason horen bij elkaar.')
  return { document, reason }
}

function givenIn(call: Call): Given {
  const [session, kind, date] = ['session', 'kind', 'date'].map((name) => textOption(call, name))
  const role = textOption(call, 'role') ?? 'source'
  if (session?.trim() === '') wronglySaid('session')
  if (date !== undefined && dateIn(date) !== date) wronglySaid('date')
  return {
    session: session?.trim(),
    kind: kind === undefined ? undefined : (sessionKinds.find((one) => one === kind) ?? wronglySaid('kind')),
    date,
    role: role === 'source' || role === 'report' ? role : wronglySaid('role'),
  }
}

function wronglySaid(option: string): never {
  throw new UsageError(`--${option} is niet goed ingevuld.`)
}

/** What became of one file, or of each file in a zip. */
async function ingestOne(call: Call, path: string, wishes: Wishes): Promise<Ingested[]> {
  const outcomes = await keptOrRefused(call, path, wishes)
  for (const { error } of outcomes) if (error) process.stderr.write(`${error}\n`)
  return outcomes
}

async function keptOrRefused(call: Call, path: string, wishes: Wishes): Promise<Ingested[]> {
  try {
    const file = fileAt(path, defaultLimit)
    const isZip = archiveKind(file.bytes) === 'zip' && !wishes.nextOf
    if (isZip) return await ingestZip(call, path, { ...file, wishes })
    return [await ingested(call, path, await ingestFile(call, file, wishes))]
  } catch (error) {
    return [refused(path, error)]
  }
}

const statusWords = { added: 'toegevoegd', known: 'al bekend', refused: 'geweigerd' }

function lineOf({ file, status, document, sentences, warnings, error }: Ingested): string {
  if (error) return `${file}: ${statusWords[status]}. ${error}`
  return [`${file}: ${statusWords[status]} als ‘${document}’, ${sentences} zinnen`, ...warnings].join('\n  ')
}
