import type {
  AuditPageProps,
  BarredPerson,
  ChosenQuotation,
  QuotationFilter,
  RefusedForm,
  ShownMatch,
  TextMark,
} from '../../views/reports/props.ts'
import { namesOfPeople } from '../database/people.ts'
import type { Project } from '../database/project.ts'
import type { Db, PersonRow } from '../database/tables.ts'
import { t } from '../language/t.ts'
import { Desk } from '../quotes/desk.ts'
import { publishedAt } from '../quotes/published-at.ts'
import { tellsWho } from '../quotes/roles.ts'
import type { SourceText } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import type { AuditedQuotation } from './audit.ts'
import { filterCounts, filtered, filterInAddress, stateOf } from './filter-form.ts'
import { barredFrom } from './interests.ts'
import { shownMatches } from './place-views.ts'
import { judgedQuotations, type Round } from './round.ts'
import { changesBetween, sourceState } from './source-state.ts'
import { roundOf } from './store.ts'
import { shownStretch, withItsMarks } from './stretch-views.ts'

/** What the address of a round asks for besides the filter. */
export interface PlaceAsked {
  readonly quote?: string | undefined
  readonly part?: number | undefined
  /** A position in the report to go to. */
  readonly at?: number | undefined
  readonly text?: 'all' | undefined
  readonly places?: 'all' | undefined
}

interface Asked {
  readonly id: string
  readonly place: PlaceAsked
  readonly filter: QuotationFilter
  readonly reader: PersonRow | null
  readonly refused?: RefusedForm | undefined
}

/** How many places of one quotation are shown at once. */
const placesShown = 12

/** The files that a round can be taken along as. */
const exportFormats = ['docx', 'csv', 'html', 'json'] as const

/** The address of a round with a quotation chosen, under a filter. */
export function quotationHref(address: string, filter: string, key: string, place = key): string {
  return `${address}?${filter === '' ? '' : `${filter}&`}quote=${key}#${place}`
}

/** The title that a round goes by. */
export const titleOfRound = ({ document }: Pick<Round, 'document'>) => document.title ?? document.name

/** All that the page of a round shows. @throws {AppError} not-found */
export async function auditPage(
  project: Pick<Project, 'db' | 'derived'>,
  asked: Asked,
): Promise<AuditPageProps> {
  const { db } = project
  const { id, place, filter, reader } = asked
  const round = await roundOf(db, id)
  const { audit, result } = round
  const report = await sourceText(db, audit.document, result.report.version)
  const names = await namesOfPeople(db)
  const address = `/reports/${audit.id}`
  const query = filterInAddress(filter)
  const quotation = judgedQuotations(result).find(({ key }) => key === place.quote)
  const hrefOf = (key: string) => quotationHref(address, query, key)
  const lines = filtered(round, filter)
  const rounds = await roundsOf(db, audit.document)
  return {
    round,
    title: titleOfRound(round),
    address,
    here: quotation ? hrefOf(quotation.key) : address,
    filterQuery: query,
    refused: asked.refused,
    rounds,
    isLatest: rounds[0]?.id === audit.id,
    changed: changesBetween(result.state, await sourceState(db)),
    hasNewerText: (await latestNumber(db, audit.document)) > result.report.version,
    filter,
    counts: filterCounts(round),
    lines: lines.map((line) => ({
      quotation: line,
      state: stateOf(round, line.key),
      href: hrefOf(line.key),
    })),
    stretch: shownStretch(
      {
        report,
        result,
        marks: marksOf(round, report, {
          ...{ address, hrefOf, chosen: quotation?.key },
        }),
        target: place.at,
        hrefOf: (part) => `${address}?${query === '' ? '' : `${query}&`}${partQuery(part)}`,
      },
      { part: place.part, at: quotation?.start ?? place.at, isWhole: place.text === 'all' },
    ),
    chosen:
      quotation &&
      (await chosenQuotation(db, { round, report, quotation, lines, hrefOf, place, reader, names })),
    personNames: names,
    canChange: reader !== null,
    exports: exportFormats.map((format) => ({
      href: `${address}/export?format=${format}`,
      name: t.reports.format[format],
    })),
  }
}

const partQuery = (part: number | 'all') => (part === 'all' ? 'text=all' : `part=${part}`)

async function latestNumber(db: Db, document: string): Promise<number> {
  const latest = await db
    .selectFrom('text_versions')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('document', '=', document)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return latest.number
}

/** The rounds of one report, the newest first. */
async function roundsOf(db: Db, document: string): Promise<{ id: string; round: number }[]> {
  return db
    .selectFrom('audits')
    .select(['id', 'round'])
    .where('document', '=', document)
    .where('ended', 'is', null)
    .orderBy('made', 'desc')
    .execute()
}

interface Linked {
  readonly address: string
  readonly hrefOf: (key: string) => string
  readonly chosen: string | undefined
}

function marksOf({ result }: Round, report: SourceText, linked: Linked): TextMark[] {
  const { address, hrefOf, chosen } = linked
  const quotations = judgedQuotations(result).map(({ key, verdict, ...span }) => ({
    ...withItsMarks(report.text, span),
    key,
    verdict,
    href: hrefOf(key),
    isChosen: key === chosen,
  }))
  const extents = result.extents.map(({ key, start, end }) => ({
    ...{ key, start, end },
    verdict: null,
    href: `${address}/extents#${key}`,
    isChosen: false,
    note: t.reportPages.extent,
  }))
  return [...quotations, ...extents].sort((a, b) => a.start - b.start || b.end - a.end)
}

interface Choice {
  readonly round: Round
  readonly report: SourceText
  readonly quotation: AuditedQuotation
  readonly lines: readonly AuditedQuotation[]
  readonly hrefOf: (key: string) => string
  readonly place: PlaceAsked
  readonly reader: PersonRow | null
  readonly names: ReadonlyMap<string, string>
}

async function chosenQuotation(db: Db, choice: Choice): Promise<ChosenQuotation> {
  const { round, report, quotation, lines, hrefOf, place, reader, names } = choice
  const { claimed, matches, key, within } = quotation
  const barred = await barredFrom(db, quotation)
  const places = await shownMatches(db, place.places === 'all' ? matches : matches.slice(0, placesShown))
  const before = lines.findLast(({ start, key: other }) => other !== key && start < quotation.start)
  const after = lines.find(({ start, key: other }) => other !== key && start > quotation.start)
  return {
    quotation,
    state: stateOf(round, key),
    claim: claimed.span && report.text.slice(claimed.span.start, claimed.span.end),
    isSpeakerUnknown: saysWho(quotation) && isFound(quotation) && places.every(hasNoSpeaker),
    places,
    placesLeft: matches.length - places.length,
    allPlaces: hrefOf(key).replace('#', '&places=all#'),
    previous: before && hrefOf(before.key),
    next: after && hrefOf(after.key),
    inSample: round.sample?.items.includes(key) ?? false,
    barred: barred.map(({ person, deeds }): BarredPerson => ({ person: names.get(person) ?? '', deeds })),
    amBarred: barred.some(({ person }) => person === reader?.id),
    published: await publishedAt(new Desk(db), placesOf(quotation), quotation.tagged?.quote),
    within: within === null ? undefined : round.result.quotes[within]?.key,
  }
}

const isFound = ({ verdict, matches }: AuditedQuotation) => verdict !== 'not-found' && matches.length > 0

/** Whether the report says more of who spoke than that it was somebody at a table. */
const saysWho = ({ claimed: { roles, names, organisations } }: AuditedQuotation) =>
  [...roles.filter(tellsWho), ...names, ...organisations].length > 0

/** Whether the text of a source, as far as it can still be read, gives nobody's name beside these words. */
const hasNoSpeaker = ({ context }: ShownMatch) =>
  context.length > 0 && context.every(({ matched, speaker }) => matched === '' || !speaker)

/** Where a quotation was found; the nearest place is nowhere. */
const placesOf = ({ verdict, matches }: AuditedQuotation) =>
  verdict === 'not-found' ? [] : matches.map((match) => ({ ...match, document: match.documentId }))
