import type { Db } from '../database/tables.ts'
import { sessionTold, tableTold } from './attribution.ts'
import type { Decision } from './decisions.ts'
import { Desk } from './desk.ts'
import type { Drift } from './drift.ts'
import type { FrozenQuote } from './edition.ts'
import { blackMask } from './masking.ts'
import type { Outward } from './outward.ts'
import type { QuotePlace } from './place.ts'
import { type Provenance, provenanceOf } from './provenance.ts'
import { numbersForOthers, withheldOf } from './telling-numbers.ts'
import type { Use } from './uses.ts'

/**
 * The provenance of a quote as others may read it: what people wrote around the words (titles, codes, reasons, names of
 * files) follows the rules for quoting too.
 * @throws as `provenanceOf`
 */
export async function outwardProvenance(db: Db, name: string, desk = new Desk(db)): Promise<Provenance> {
  const whole = await provenanceOf(db, name, desk)
  const numbers = numbersForOthers(whole, await withheldOf(desk, whole.quote))
  return covered({ ...whole, ...numbers }, await desk.outward())
}

function covered(provenance: Provenance, outward: Outward): Provenance {
  const { quote, masked, set, place, document, version, versions, attributed, drift, mended } = provenance
  const said = (text: string) => outward.attribution(text, place)
  return {
    ...provenance,
    set: { ...set, title: outward.words(set.title), withdrawn: outward.maybe(set.withdrawn) },
    place: outward.place(placeTold(provenance)),
    attribution: said(provenance.attribution),
    attributed: { who: said(attributed.who), where: said(attributed.where) },
    approved: { ...provenance.approved, note: outward.words(provenance.approved.note) },
    mended: mended && { ...mended, raw: outward.words(mended.raw) },
    document: { ...document, name: outward.file(document.name), title: outward.maybe(document.title) },
    version: { ...version, reason: outward.maybe(version.reason) },
    versions: versions.map((one) => ({ ...one, reason: outward.maybe(one.reason) })),
    decisions: provenance.decisions.map((decision) => coveredDecision(decision, outward)),
    use: coveredUse(provenance.use, outward),
    drift: drift && coveredDrift(drift, outward, { isCovered: masked !== quote.exact, masked, said }),
    checks: provenance.checks.map((check) => ({
      ...check,
      figures: Object.fromEntries(
        Object.entries(check.figures).map(([name, value]) => [
          name,
          typeof value === 'string' && name === 'file' ? outward.file(value) : value,
        ]),
      ),
    })),
  }
}

/** Without the session and the table that the attribution leaves out, and what goes with them. */
function placeTold({ place, attribution }: Provenance): QuotePlace {
  const session = sessionTold(attribution, place)
  const proposition = session === null ? null : place.proposition
  return { ...place, session, proposition, table: tableTold(attribution, place) }
}

function coveredDecision(decision: Decision, outward: Outward): Decision {
  switch (decision.act) {
    case 'coded':
    case 'uncoded':
    case 'left':
      return { ...decision, code: { ...decision.code, name: outward.words(decision.code.name) } }
    case 'evidence':
      return { ...decision, thread: titled(decision.thread, outward) }
    case 'chosen':
    case 'published':
    case 'withdrawn':
      return { ...decision, set: titled(decision.set, outward) }
    default:
      return decision
  }
}

const titled = <Thing extends { readonly title: string }>(thing: Thing, outward: Outward): Thing => ({
  ...thing,
  title: outward.words(thing.title),
})

function coveredUse({ threads, editions, sets, reports }: Use, outward: Outward): Use {
  return {
    threads: threads.map((thread) => titled(thread, outward)),
    editions: editions.map((edition) => ({ ...edition, set: titled(edition.set, outward) })),
    sets: sets.map((set) => titled(set, outward)),
    reports: reports.map((use) => ({ ...use, report: outward.file(use.report) })),
  }
}

interface Words {
  readonly isCovered: boolean
  readonly masked: string
  readonly said: (text: string) => string
}

/** Where something of the words is hidden, what stands there now would tell it. */
function coveredDrift(
  { words, attribution, coding }: Drift,
  outward: Outward,
  { isCovered, masked, said }: Words,
): Drift {
  const list = (names: readonly string[]) => names.map((name) => outward.words(name))
  return {
    ...(words && {
      words: {
        ...words,
        was: isCovered ? masked : outward.words(words.was),
        now: words.now === null ? null : isCovered ? blackMask : outward.words(words.now),
      },
    }),
    ...(attribution && {
      attribution: { ...attribution, was: outward.words(attribution.was), now: said(attribution.now) },
    }),
    ...(coding && {
      coding: {
        added: list(coding.added),
        removed: list(coding.removed),
        redefined: list(coding.redefined),
        renamed: coding.renamed.map(({ was, now }) => ({ was: outward.words(was), now: outward.words(now) })),
      },
    }),
  }
}

/** A frozen quote as it is written to a file for others; `exact` and what stands beside it are never printed. */
export function outwardQuote(quote: FrozenQuote, outward: Outward): FrozenQuote {
  const { document, place, thread, codes, attribution } = quote
  return {
    ...quote,
    document: { ...document, name: outward.file(document.name) },
    attribution:
      quote.agreed?.level === 'name-and-role'
        ? outward.attribution(attribution, { speaker: null })
        : outward.words(attribution),
    place: {
      ...place,
      session: place.session && titled(place.session, outward),
      table: outward.maybe(place.table),
      proposition: outward.maybe(place.proposition),
    },
    thread: thread && titled(thread, outward),
    codes: codes.map((code) => ({
      ...code,
      name: outward.words(code.name),
      definition: outward.words(code.definition),
    })),
  }
}
