import { repairsInWords } from '../../server/ingest/repair-words.ts'
import { counted, figure } from '../../server/language/figures.ts'
import { mostOnPage, type RepairGroup, type RepairLine } from '../../server/sources/repairs.ts'
import type { RepairKind } from '../../server/text/repair.ts'
import { blockId, chosenHref } from '../documents/addresses.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { EmptyState, HeadRow } from '../parts/Notes.tsx'
import { Raw, RawRows } from './Raw.tsx'
import { kindExplained, kindTitles } from './words.ts'

export interface RepairsPageProps {
  document: { readonly id: string; readonly name: string }
  version: { readonly number: number; readonly reason: string | null; readonly isLatest: boolean }
  /** Numbers of the versions that stand, oldest first. */
  versions: readonly number[]
  groups: readonly RepairGroup[]
  /** The one kind that is shown; all when absent. */
  kind?: RepairKind | undefined
}

/** What was mended in a text when its file was read, and what stood there in the file. */
export function RepairsPage({ document, version, versions, groups, kind }: RepairsPageProps) {
  const { number, isLatest } = version
  const here = `/documents/${document.id}/repairs`
  const reading = `/documents/${document.id}${isLatest ? '' : `?version=${number}`}`
  return (
    <>
      <SourcePages document={document.id} current="/repairs" />
      <PageHead
        title={`Hersteld in ${document.name}`}
        under="Wat bij het inlezen van het bestand is hersteld, en wat er in het bestand staat. Het bestand zelf blijft zoals het kwam."
      />
      {versions.length > 1 && <Versions here={here} versions={versions} number={number} />}
      {groups.length === 0 ? (
        <Nothing version={version} here={here} />
      ) : (
        <>
          {kind === undefined ? (
            <Counts groups={groups} />
          ) : (
            <p>
              <a href={`${here}?version=${number}`}>Alle soorten herstel</a>
            </p>
          )}
          {groups.map((group) => (
            <Group
              group={group}
              address={`${here}?version=${number}&kind=${group.kind}`}
              reading={reading}
              isWhole={kind !== undefined}
            />
          ))}
        </>
      )}
    </>
  )
}

function Versions({ here, versions, number }: { here: string; versions: readonly number[]; number: number }) {
  return (
    <p>
      Tekstversie:{' '}
      {versions.map((one) => (
        <>
          <a href={`${here}?version=${one}`} aria-current={one === number ? 'true' : undefined}>
            {one}
          </a>{' '}
        </>
      ))}
    </p>
  )
}

function Nothing({ version, here }: Pick<RepairsPageProps, 'version'> & { here: string }) {
  if (version.reason === null)
    return <EmptyState title="Deze tekst is niet hersteld: hij staat er zoals in het bestand." />
  return (
    <EmptyState title={`Tekstversie ${version.number} is door iemand verbeterd.`}>
      <p>
        Wat bij het inlezen is hersteld, ziet u bij <a href={`${here}?version=1`}>tekstversie 1</a>.
      </p>
    </EmptyState>
  )
}

function Counts({ groups }: { groups: readonly RepairGroup[] }) {
  return (
    <ul aria-label="Wat er is hersteld">
      {groups.map(({ kind, count }) => (
        <li>
          <a href={`#${kind}`}>{repairsInWords(kind, count)}</a>
        </li>
      ))}
    </ul>
  )
}

interface GroupProps {
  group: RepairGroup
  /** The page of this kind alone. */
  address: string
  reading: string
  isWhole: boolean
}

function Group({ group, address, reading, isWhole }: GroupProps) {
  const { kind, count, lines, from } = group
  const end = from + lines.length
  return (
    <section class="stack" aria-labelledby={kind}>
      <HeadRow
        title={<span id={kind}>{kindTitles[kind]}</span>}
        end={<span class="quiet small">{counted(count, 'keer', 'keer')}</span>}
      />
      <p class="quiet">{kindExplained[kind]}</p>
      <div class="table-scroll">
        <table class="table repairs">
          <thead>
            <tr>
              <th scope="col">In het bestand</th>
              <th scope="col">{kind === 'set-aside' ? 'Stond vóór' : 'In de tekst'}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line line={line} reading={reading} />
            ))}
          </tbody>
        </table>
      </div>
      {!isWhole && count > lines.length && (
        <p>
          <a href={address}>
            Alle {figure(count)} bekijken<span class="visually-hidden">: {kindTitles[kind]}</span>
          </a>
        </p>
      )}
      {isWhole && count > lines.length && (
        <nav class="btns" aria-label="Verder in de lijst">
          {from > 0 && <a href={`${address}&from=${Math.max(0, from - mostOnPage)}`}>Vorige</a>}
          <span>
            {figure(from + 1)} tot en met {figure(end)} van {figure(count)}
          </span>
          {end < count && <a href={`${address}&from=${end}`}>Volgende</a>}
        </nav>
      )}
    </section>
  )
}

function Line({ line, reading }: { line: RepairLine; reading: string }) {
  const { kind, before, after, shown, block, page } = line
  const isRows = kind === 'parted-columns'
  return (
    <tr>
      <td>{isRows ? <RawRows text={before} /> : <Raw text={before} />}</td>
      <td>
        <a href={chosenHref(reading, shown, blockId(block))}>
          {after === '' ? 'deze plaats' : shortened(after.trim())}
        </a>
        {page !== null && <span class="quiet small"> blz. {page}</span>}
      </td>
    </tr>
  )
}

const longest = 400

/** Of words over a whole page their beginning and their end. */
const shortened = (words: string) =>
  words.length <= longest ? words : `${words.slice(0, longest / 2)} […] ${words.slice(-longest / 2)}`
