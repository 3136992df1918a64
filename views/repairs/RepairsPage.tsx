import { repairsInWords } from '../../server/ingest/repair-words.ts'
import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { mostOnPage, type RepairGroup, type RepairLine } from '../../server/sources/repairs.ts'
import type { RepairKind } from '../../server/text/repair.ts'
import { blockId, chosenHref } from '../documents/addresses.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { EmptyState, HeadRow } from '../parts/Notes.tsx'
import { Raw, RawRows } from './Raw.tsx'

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
      <PageHead title={t.repairs.title(document.name)} under={t.repairs.intro} />
      {versions.length > 1 && <Versions here={here} versions={versions} number={number} />}
      {groups.length === 0 ? (
        <Nothing version={version} here={here} />
      ) : (
        <>
          {kind === undefined ? (
            <Counts groups={groups} />
          ) : (
            <p>
              <a href={`${here}?version=${number}`}>{t.repairs.kinds}</a>
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
      {t.repairs.version}{' '}
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
  if (version.reason === null) return <EmptyState title={t.repairs.notRepaired} />
  return (
    <EmptyState title={t.repairs.byHand(version.number)}>
      <p>
        {t.repairs.whileReading} <a href={`${here}?version=1`}>{t.repairs.versionOne}</a>.
      </p>
    </EmptyState>
  )
}

function Counts({ groups }: { groups: readonly RepairGroup[] }) {
  return (
    <ul aria-label={t.repairs.whatWasRepaired}>
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
        title={<span id={kind}>{t.repairs.kind[kind]}</span>}
        end={<span class="quiet small">{counted(count, t.common.times, t.common.times)}</span>}
      />
      <p class="quiet">{t.repairs.explained[kind]}</p>
      <div class="table-scroll">
        <table class="table repairs" aria-labelledby={kind}>
          <thead>
            <tr>
              <th scope="col">{t.repairs.inFile}</th>
              <th scope="col">{kind === 'set-aside' ? t.repairs.stoodBefore : t.repairs.inText}</th>
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
            {t.repairs.viewAll(figure(count))}
            <span class="visually-hidden">: {t.repairs.kind[kind]}</span>
          </a>
        </p>
      )}
      {isWhole && count > lines.length && (
        <nav class="btns" aria-label={t.repairs.further}>
          {from > 0 && <a href={`${address}&from=${Math.max(0, from - mostOnPage)}`}>{t.repairs.previous}</a>}
          <span>{t.repairs.range(figure(from + 1), figure(end), figure(count))}</span>
          {end < count && <a href={`${address}&from=${end}`}>{t.repairs.next}</a>}
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
          {after === '' ? t.repairs.thisPlace : shortened(after.trim())}
        </a>
        {page !== null && <span class="quiet small"> {t.repairs.page(page)}</span>}
      </td>
    </tr>
  )
}

const longest = 400

/** Of words over a whole page their beginning and their end. */
const shortened = (words: string) =>
  words.length <= longest ? words : `${words.slice(0, longest / 2)} […] ${words.slice(-longest / 2)}`
