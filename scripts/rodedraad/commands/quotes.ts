import type { Db } from '../../../server/database/tables.ts'
import { record } from '../../../server/database/write.ts'
import { notFound } from '../../../server/errors.ts'
import { addQuote } from '../../../server/quotes/choosing.ts'
import { erasureOfQuote } from '../../../server/quotes/erased.ts'
import { asJsonLd } from '../../../server/quotes/json-ld.ts'
import { quoteSets } from '../../../server/quotes/looking.ts'
import { outwardProvenance } from '../../../server/quotes/outward-provenance.ts'
import { publish } from '../../../server/quotes/publishing.ts'
import { quoteNamed, quoteSetNamed, quoteSetOf } from '../../../server/quotes/store.ts'
import { documentNamed, sourceText } from '../../../server/sources/store.ts'
import { type Command, numberOption, textOption, UsageError, wordsExpected } from '../command.ts'

/** The quote sets with their quotes. */
export const quotesList: Command = {
  usage: 'quotes',
  async run(call) {
    wordsExpected(call, { least: 0 })
    const { db } = await call.project()
    const sets = await quoteSets(db)
    const text = sets.map(({ set, status, edition, quotes }) =>
      [
        `${set} (${status}, editie ${edition})`,
        ...quotes.map((quote) => `  ${quote.id}\t${quote.exact}`),
      ].join('\n'),
    )
    return { json: sets, text: text.join('\n') }
  },
}

/** Puts words of a document in a set, which is made when it is new. */
export const quotesAdd: Command = {
  usage: 'quotes add --set TITEL --document BRON (--start N --end N | --exact TEKST)',
  options: {
    set: { type: 'string' },
    document: { type: 'string' },
    start: { type: 'string' },
    end: { type: 'string' },
    exact: { type: 'string' },
  },
  async run(call) {
    wordsExpected(call, { least: 0 })
    const [set, name] = [textOption(call, 'set'), textOption(call, 'document')]
    if (set === undefined || name === undefined) throw new UsageError('Geef --set en --document.')
    const [start, end, exact] = [
      numberOption(call, 'start'),
      numberOption(call, 'end'),
      textOption(call, 'exact'),
    ]
    const hasSpan = start !== undefined && end !== undefined
    if (hasSpan === (exact !== undefined)) throw new UsageError('Geef --start en --end, of --exact.')
    const { db } = await call.project()
    const document = await documentNamed(db, name)
    const { version } = await sourceText(db, document.id)
    const { result } = await record(
      db,
      { person: (await call.actor()).id, act: 'quote.add' },
      async (write) =>
        addQuote(write, {
          set: await quoteSetOf(write, set),
          document: document.id,
          version: version.id,
          ...(hasSpan ? { start, end } : { exact: exact ?? '' }),
        }),
    )
    const text = result.isNew
      ? `Citaat ${result.short} staat in ‘${set}’.`
      : `Deze woorden stonden al in ‘${set}’, als citaat ${result.short}.`
    return { json: result, text }
  },
}

/** Freezes a set as its next edition. */
export const quotesPublish: Command = {
  usage: 'quotes publish CITATENSET',
  async run(call) {
    const [title = ''] = wordsExpected(call, { least: 1 })
    const { db } = await call.project()
    const set = await quoteSetNamed(db, title)
    const act = { person: (await call.actor()).id, act: 'quote-set.publish', subject: set.id }
    const { result } = await record(db, act, (write) => publish(write, set.id))
    const found = (await quoteSets(db)).find((one) => one.set === set.title)
    const { isNew, hash, head, changes } = result
    const json = { ...found, isNew, hash, head, changes }
    const text = isNew
      ? `‘${set.title}’ is gepubliceerd als editie ${result.edition}.`
      : `Er is niets gewijzigd sinds editie ${result.edition} van ‘${set.title}’. Er is geen nieuwe editie gemaakt.`
    return { json, text }
  },
}

/** The whole chain behind a quote, as W3C Web Annotation and PROV-O. */
export const provenance: Command = {
  usage: 'provenance CITAAT',
  async run(call) {
    const [name = ''] = wordsExpected(call, { least: 1 })
    const { db } = await call.project()
    await refuseErased(db, name)
    const found = asJsonLd(await outwardProvenance(db, name), null)
    return { json: found, text: JSON.stringify(found, null, 2) }
  },
}

/** @throws {AppError} not-found - its words were erased */
async function refuseErased(db: Db, name: string): Promise<void> {
  const erasure = await erasureOfQuote(db, await quoteNamed(db, name))
  if (erasure) notFound('quote-erased', { quote: name, at: erasure.at.slice(0, 10), ground: erasure.ground })
}
