import type { DocumentRow } from '../../server/database/tables.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import type { Session } from '../../server/sources/sessions.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState, HeadRow } from '../parts/Notes.tsx'
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
        title={<span id="documents">Bronnen</span>}
        end={documents.length > 0 && <a href="/uploads">Bronnen toevoegen</a>}
      />
      {documents.length === 0 ? (
        <EmptyState
          title="Nog geen bronnen"
          actions={
            <ButtonLink href="/uploads" kind="primary">
              Bronnen toevoegen
            </ButtonLink>
          }
        >
          <p>
            Voeg notities, transcripten of flip-overs van deze bijeenkomst toe. In het voorbeeld kiest u ‘
            {session.title}’.
          </p>
        </EmptyState>
      ) : (
        <section class="table-scroll" tabindex={0} aria-label="Tabel van bronnen">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">bron</th>
                <th scope="col">hoort bij</th>
                <th scope="col">gelezen door</th>
                <th scope="col">
                  <span class="visually-hidden">verbeteren</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {documents.map((line) => (
                <Line {...line} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function Line(line: SessionDocument) {
  const { document, version, sentences, tables, propositions, isShared, twins, readers } = line
  return (
    <tr>
      <th scope="row">
        <a href={`/documents/${document.id}`}>{document.title ?? document.name}</a>
        <span class="under">
          {document.title && document.title !== document.name ? `${document.name} · ` : ''}
          {counted(sentences, 'zin', 'zinnen')}
          {version > 1 ? ` · tekstversie ${version}` : ''}
        </span>
      </th>
      <td>
        {tables.length > 0 ? enumeration(tables) : <span class="quiet">geen tafel</span>}
        {propositions.length > 0 && (
          <span class="under">{counted(propositions.length, 'stelling', 'stellingen')}</span>
        )}
        {isShared && <span class="under">bevat ook andere bijeenkomsten</span>}
        {twins.length > 0 && <span class="under">hetzelfde gesprek als {enumeration(twins)}</span>}
      </td>
      <td>
        {readers.length === 0 && <span class="quiet">nog door niemand</span>}
        <ul>
          {readers.map(({ name, isYou, at, outdated, isCorrectedSince }) => (
            <li>
              {isYou ? 'u' : name}
              <span class="quiet">
                , <When at={at} />
              </span>
              {outdated > 0 && (
                <span class="under">{counted(outdated, 'code', 'codes')} opnieuw bekijken</span>
              )}
              {isCorrectedSince && <span class="under">daarna zijn er alinea’s verbeterd</span>}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <a href={`/documents/${document.id}/structure`}>
          Indeling<span class="visually-hidden"> van {document.name}</span>
        </a>
      </td>
    </tr>
  )
}
