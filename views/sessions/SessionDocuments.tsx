import type { DocumentRow } from '../../server/database/tables.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Session } from '../../server/sources/sessions.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState, HeadRow } from '../parts/Notes.tsx'
import type { Column } from '../parts/order.ts'
import { SortedTable } from '../parts/SortedTable.tsx'
import { When } from '../parts/Text.tsx'

/** A document of this session with where it belongs in it and who read it. */
export interface SessionDocument {
  readonly document: DocumentRow
  readonly version: number
  readonly sentences: number
  readonly tables: readonly string[]
  readonly propositions: readonly string[]
  /** Whether other parts of it belong to other sessions. */
  readonly isShared: boolean
  /** Names of other notes of the same talk. */
  readonly twins: readonly string[]
  readonly readers: readonly {
    readonly name: string
    readonly isYou: boolean
    readonly at: string
    /** How many codes changed since. */
    readonly outdated: number
    /** Whether the text was corrected since. */
    readonly isCorrectedSince: boolean
  }[]
}

/** The documents of a session: who read each, and the way in. */
export function SessionDocuments({
  session,
  documents,
}: {
  session: Session
  documents: readonly SessionDocument[]
}) {
  return (
    <section class="stack" aria-labelledby="documents">
      <HeadRow
        title={<span id="documents">{t.sessions.sources}</span>}
        end={documents.length > 0 && <a href="/uploads">{t.sessions.addSources}</a>}
      />
      {documents.length === 0 ? (
        <EmptyState
          title={t.sessions.noSources}
          actions={
            <ButtonLink href="/uploads" kind="primary">
              {t.sessions.addSources}
            </ButtonLink>
          }
        >
          <p>{t.sessions.noSourcesHint(session.title)}</p>
        </EmptyState>
      ) : (
        <SortedTable
          table="sources-table"
          label={t.sessions.sourcesTable}
          columns={columns()}
          rows={documents}
          wordsOf={wordsOf}
        >
          {(line) => <Line {...line} />}
        </SortedTable>
      )}
    </section>
  )
}

const columns = (): readonly Column<SessionDocument>[] => [
  { key: 'name', name: t.common.source, by: ({ document }) => document.title ?? document.name },
  { key: 'table', name: t.sessions.belongsToColumn, by: ({ tables }) => tables[0] ?? null },
  { key: 'readers', name: t.sessions.readBy, by: ({ readers }) => readers.length },
  { key: 'correct', name: t.sessions.correct, isUnseen: true },
]

const wordsOf = ({ document, tables, readers }: SessionDocument) =>
  [document.title, document.name, ...tables, ...readers.map(({ name }) => name)].join(' ')

function Line(line: SessionDocument) {
  const { document, version, sentences, tables, propositions, isShared, twins, readers } = line
  return (
    <tr>
      <th scope="row">
        <a href={`/documents/${document.id}`}>{document.title ?? document.name}</a>
        <span class="under">
          {document.title && document.title !== document.name ? `${document.name} · ` : ''}
          {counted(sentences, t.common.sentence, t.common.sentences)}
          {version > 1 ? t.sessions.textVersion(version) : ''}
        </span>
      </th>
      <td>
        {tables.length > 0 ? enumeration(tables) : <span class="quiet">{t.sessions.noTable}</span>}
        {propositions.length > 0 && (
          <span class="under">
            {counted(propositions.length, t.sessions.propositionWord, t.sessions.propositionsWord)}
          </span>
        )}
        {isShared && <span class="under">{t.sessions.holdsOthers}</span>}
        {twins.length > 0 && <span class="under">{t.sessions.sameTalkAs(enumeration(twins))}</span>}
      </td>
      <td data-name={t.sessions.readBy}>
        {readers.length === 0 && <span class="quiet">{t.sessions.byNobody}</span>}
        <ul>
          {readers.map(({ name, isYou, at, outdated, isCorrectedSince }) => (
            <li>
              {isYou ? t.sessions.you : name}
              <span class="quiet">
                , <When at={at} />
              </span>
              {outdated > 0 && (
                <span class="under">
                  {t.sessions.readAgain(counted(outdated, t.common.code, t.common.codes))}
                </span>
              )}
              {isCorrectedSince && <span class="under">{t.sessions.correctedSince}</span>}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <a href={`/documents/${document.id}/structure`}>
          {t.sessions.structure}
          <span class="visually-hidden"> {t.sessions.of(document.name)}</span>
        </a>
      </td>
    </tr>
  )
}
