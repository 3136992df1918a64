import { removeCopies } from '../../../server/database/cleaning.ts'
import { erasureKinds } from '../../../server/database/source-tables.ts'
import { tombstonesIn } from '../../../server/database/tombstones.ts'
import { AppError } from '../../../server/errors.ts'
import { eraseForGood } from '../../../server/history/erasing/for-good.ts'
import type { Wanted } from '../../../server/history/erasing/scope.ts'
import { wantedBy } from '../../../server/history/erasing/subjects.ts'
import { type Survey, survey } from '../../../server/history/erasing/survey.ts'
import { touchedInWords } from '../../../server/history/erasing/words.ts'
import { counted } from '../../../server/language/figures.ts'
import {
  type Call,
  type Command,
  numberOption,
  type Outcome,
  textOption,
  UsageError,
  wordsExpected,
} from '../command.ts'

/** Erases a document, a part of one, a speaker or a memo; without `--confirm` it only tells what would go. */
export const eraseCommand: Command = {
  usage:
    'erase document|part|speaker|memo WAT [--document BRON] [--from N --to N | --part N] [--ground TEKST] [--confirm] [--remove-copies]',
  options: {
    document: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    part: { type: 'string' },
    ground: { type: 'string' },
    confirm: { type: 'boolean' },
    'remove-copies': { type: 'boolean' },
  },
  async run(call) {
    const wanted = await wantedIn(call)
    const found = await survey(await call.project(), wanted)
    if (call.options.confirm !== true) return announced(found)
    const ground = textOption(call, 'ground')?.trim() ?? ''
    if (ground === '') throw new UsageError('Geef met --ground op waarom u dit wist.')
    return erased(call, { wanted, ground, found })
  },
}

async function wantedIn(call: Call): Promise<Wanted> {
  const [kind = '', word] = wordsExpected(call, { least: 1, most: 2 })
  const document = textOption(call, 'document')
  const subject = document ?? word
  if (subject === undefined) throw new UsageError('Noem wat er gewist moet worden.')
  if (!erasureKinds.some((each) => each === kind))
    throw new AppError('invalid', 'erase-kind-unknown', { kind })
  const [start, end] = ['from', 'to'].map((name) => numberOption(call, name))
  const part = numberOption(call, 'part') ?? (document === undefined ? undefined : numberIn(word))
  const isPlaced = (start !== undefined && end !== undefined) !== (part !== undefined)
  if (kind === 'part' && !isPlaced) throw new UsageError('Geef van een deel --from en --to, of --part.')
  const { db } = await call.project()
  return wantedBy(db, { kind, subject, start, end, part })
}

/** `erase part 2 --document BRON`: the number of the part stands as the word. */
const numberIn = (word: string | undefined) =>
  word !== undefined && /^\d{1,9}$/u.test(word) ? Number(word) : undefined

function announced(found: Survey): Outcome {
  const lines = [
    ...published(found),
    'Dit wordt gewist:',
    ...touchedInWords(found.touches).map((words) => `  ${words}`),
    'Er is nog niets gewist. Wissen is voorgoed: geef --confirm mee om het te doen.',
  ]
  return { json: { ...found, erased: false }, text: lines.join('\n') }
}

async function erased(
  call: Call,
  { wanted, ground, found }: { wanted: Wanted; ground: string; found: Survey },
): Promise<Outcome> {
  const project = await call.project()
  const person = (await call.actor()).id
  const { result, event, isClean, copies } = await eraseForGood(project, { person, wanted, ground })
  const removed = call.options['remove-copies'] === true ? removeCopies(project.folder) : []
  const left = copies.filter((name) => !removed.includes(name))
  const lines = [
    ...published(found),
    `Gewist, als wijziging ${event} in het logboek. Wat blijft: dat er iets was, ${counted(result.tombstones.length, 'regel', 'regels')} zonder woorden.`,
    ...(isClean
      ? []
      : [
          'De bestanden zijn nog niet opgeschoond: een ander programma had ze in gebruik, of de schijf was vol. Bij het volgende openen gebeurt dat alsnog.',
        ]),
    ...(left.length === 0
      ? []
      : [`In deze kopieën staat het nog: ${left.join(', ')}. Haal ze weg met --remove-copies.`]),
    'In reservekopieën die u elders bewaart, staat het ook nog.',
  ]
  const row = await project.db
    .selectFrom('erasures')
    .selectAll()
    .where('id', '=', result.id)
    .executeTakeFirstOrThrow()
  const tombstone = {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    ground,
    person,
    at: row.at,
    event,
    left: tombstonesIn(row),
  }
  return {
    json: { ...found, copies: left, erased: true, isClean, removed, tombstone },
    text: lines.join('\n'),
  }
}

const published = (found: Survey): string[] =>
  found.published.length === 0
    ? []
    : [
        'Gepubliceerde citaten die dit raakt:',
        ...found.published.map(({ set, short, exact }) => `  ${short} (${set}): ${exact}`),
      ]
