import type { Candidate } from '../../server/threads/candidate.ts'
import type { ListedThread } from '../../server/threads/listing.ts'
import { attentionMessage } from '../../server/threads/messages.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { TextField } from '../parts/Field.tsx'
import { counted } from '../parts/figures.ts'
import { Badge, EmptyState, HeadRow } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { When } from '../parts/Text.tsx'
import { statusWords } from './words.ts'

export interface ThreadsPageProps {
  threads: readonly ListedThread[]
  candidates: readonly Candidate[]
  /** When the candidates were derived, and how many changes were recorded since. */
  derived?: { readonly at: string; readonly changesSince: number } | undefined
}

/** The threads that people keep, and the candidates that nobody took up. */
export function ThreadsPage({ threads, candidates, derived }: ThreadsPageProps) {
  return (
    <div class="stack--wide">
      <PageHead
        title="Rode draden"
        under="Wat in meer bijeenkomsten terugkomt, met het bewijs ervoor en ertegen."
        actions={
          <PostForm action="/threads/derive">
            <Button kind={derived ? 'ordinary' : 'primary'}>
              {derived ? 'Opnieuw afleiden' : 'Rode draden afleiden'}
            </Button>
          </PostForm>
        }
      />
      {threads.length > 0 && (
        <ol class="threadlist">
          {threads.map((thread) => (
            <Kept thread={thread} />
          ))}
        </ol>
      )}
      <section class="stack" aria-labelledby="candidates">
        <HeadRow
          title={<span id="candidates">Voorstellen</span>}
          end={
            derived && (
              <span class="quiet small">
                afgeleid <When at={derived.at} />
                {derived.changesSince > 0 &&
                  `, daarna nog ${counted(derived.changesSince, 'wijziging', 'wijzigingen')}`}
              </span>
            )
          }
        />
        {derived ? <Candidates candidates={candidates} /> : <NotDerived />}
      </section>
      <section class="stack" aria-labelledby="own">
        <h2 id="own">Zelf een rode draad beginnen</h2>
        <PostForm action="/threads" label="Nieuwe rode draad">
          <TextField name="title" label="Titel" required />
          <Buttons>
            <Button>Beginnen</Button>
          </Buttons>
        </PostForm>
      </section>
    </div>
  )
}

function NotDerived() {
  return (
    <EmptyState title="Nog niets afgeleid">
      <p>
        Rode Draad zoekt in de coderingen en in de woorden van deelnemers wat over bijeenkomsten heen
        terugkomt. U kiest daarna wat een rode draad wordt en schrijft zelf de bewering.
      </p>
    </EmptyState>
  )
}

function Kept({ thread }: { thread: ListedThread }) {
  const { title, claim, threadId, status, parts, sessions, evidence, warnings } = thread
  const against = evidence.filter(({ role }) => role === 'contradicts').length
  return (
    <li class="threadlist__item">
      <h2>
        <a href={`/threads/${threadId}`}>{claim || title}</a>
      </h2>
      {claim !== '' && <p class="quiet">{title}</p>}
      <p class="small">
        <Badge>{status ? statusWords[status] : ''}</Badge> {counted(parts, 'gesprek', 'gesprekken')},{' '}
        {counted(sessions, 'bijeenkomst', 'bijeenkomsten')},{' '}
        {counted(evidence.length, 'fragment', 'fragmenten')}
        {against > 0 && `, waarvan ${against} tegen`}
        {warnings.length > 0 && `, ${counted(warnings.length, 'aandachtspunt', 'aandachtspunten')}`}
      </p>
    </li>
  )
}

function Candidates({ candidates }: { candidates: readonly Candidate[] }) {
  if (candidates.length === 0) {
    return (
      <EmptyState title="Geen voorstellen">
        <p>
          Er komt nog niets in genoeg gesprekken terug. Codeer meer bronnen, of noem een bron ‘klaar’, en leid
          opnieuw af.
        </p>
      </EmptyState>
    )
  }
  return (
    <ol>
      {candidates.map((candidate) => (
        <li class="candidate">
          <span class="candidate__rank">{candidate.rank}</span>
          <div class="stack">
            <h3>
              <a href={`/threads/candidates/${encodeURIComponent(candidate.key)}`}>{candidate.title}</a>
            </h3>
            <p class="quiet small">{candidate.terms.slice(0, 8).join(', ')}</p>
            {candidate.warnings.length > 0 && (
              <p class="small">
                {candidate.warnings.map((point) => (
                  <>
                    <Badge tone="attention">{attentionMessage(point).title}</Badge>{' '}
                  </>
                ))}
              </p>
            )}
          </div>
          <p class="small quiet candidate__counts">
            <span>{counted(candidate.parts, 'gesprek', 'gesprekken')}</span>{' '}
            <span>{counted(candidate.sessions, 'bijeenkomst', 'bijeenkomsten')}</span>{' '}
            <span>{counted(candidate.evidence.length, 'fragment', 'fragmenten')}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}
