import { counted, enumeration } from '../../server/language/figures.ts'
import type { SourceText } from '../../server/sources/source.ts'
import type { Further, FurtherReason } from '../../server/threads/further.ts'
import type { Thread } from '../../server/threads/thread.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { VoiceLabel } from '../parts/Voice.tsx'
import { roleWords } from './words.ts'

export interface FurtherPageProps {
  thread: Thread
  proposals: readonly (Further & { source: SourceText })[]
  /** How many more there are. */
  more: number
  /** Whether the words of guests are proposed too. */
  guests: boolean
  canChange: boolean
}

/** What may belong to a thread too, each with its reasons: for a person to add or put aside. */
export function FurtherPage({ thread, proposals, more, guests, canChange }: FurtherPageProps) {
  const address = `/threads/${thread.id}/further`
  return (
    <div class="stack--wide">
      <PageHead
        over={thread.claim || thread.title}
        title="Welke uitspraken horen hier ook bij?"
        under="Voorstellen, gecodeerd of niet, met de redenen. U beslist wat erbij komt, en of het steunt of tegenspreekt."
      />
      <p class="small">
        {guests ? (
          <a href={address}>Zonder de woorden van inleiders</a>
        ) : (
          <a href={`${address}?guests=1`}>Zoek ook in de woorden van inleiders</a>
        )}
      </p>
      {proposals.length === 0 ? (
        <EmptyState title="Geen voorstellen">
          <p>
            Er zijn geen uitspraken meer die lijken op het bewijs, de codes of de woorden van deze draad. Wat
            u hebt weggelegd komt niet terug.
          </p>
        </EmptyState>
      ) : (
        <ul class="evidence">
          {proposals.map((proposal) => (
            <Proposal
              proposal={proposal}
              thread={thread}
              back={guests ? `${address}?guests=1` : address}
              canChange={canChange}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p class="quiet">
          Er zijn nog {counted(more, 'voorstel', 'voorstellen')}. Die komen als u deze hebt bekeken.
        </p>
      )}
      <p>
        <a href={`/threads/${thread.id}`}>Terug naar de rode draad</a>
      </p>
    </div>
  )
}

interface ProposalProps {
  proposal: FurtherPageProps['proposals'][number]
  thread: Thread
  back: string
  canChange: boolean
}

function Proposal({ proposal, thread, back, canChange }: ProposalProps) {
  const { source, start, end, exact, unit, line, codes, reasons } = proposal
  const fields = { version: source.version.id, start, end }
  const id = `${source.version.id}-${start}`
  return (
    <li>
      <p class="evidence__words">{exact}</p>
      <p class="evidence__place small">
        <VoiceLabel voice={line.sentence.voice} />{' '}
        <span class="quiet">{[unit.session, unit.table].filter(Boolean).join(', ')}</span>{' '}
        {codes.length === 0 ? <Badge>niet gecodeerd</Badge> : <span>gecodeerd met {enumeration(codes)}</span>}{' '}
        <a href={`/documents/${source.document.id}?start=${start}&end=${end}#main`}>in de bron</a>
      </p>
      <ul class="reasons small">
        {reasons.map((reason) => (
          <li>{reasonWords(reason)}</li>
        ))}
      </ul>
      {canChange && (
        <div class="evidence__forms">
          <PostForm action={`/threads/${thread.id}/words`} back={back} fields={fields} label="Toevoegen">
            <SelectField
              name="role"
              id={`role-${id}`}
              label="Dit fragment"
              value="supports"
              options={Object.entries(roleWords).map(([value, name]) => ({ value, name }))}
            />
            <Buttons>
              <Button small label={`Toevoegen: ${exact}`}>
                Toevoegen
              </Button>
            </Buttons>
          </PostForm>
          <PostForm
            action={`/threads/${thread.id}/words/aside`}
            back={back}
            fields={fields}
            label="Wegleggen"
          >
            <div class="field">
              <label for={`aside-${id}`}>Waarom hoort dit er niet bij?</label>
              <input type="text" id={`aside-${id}`} name="reason" required autocomplete="off" />
            </div>
            <Buttons>
              <Button small label={`Wegleggen: ${exact}`}>
                Wegleggen
              </Button>
            </Buttons>
          </PostForm>
        </div>
      )}
    </li>
  )
}

function reasonWords(reason: FurtherReason): string {
  switch (reason.why) {
    case 'code':
      return `heeft de code van deze draad: ${enumeration(reason.codes)}`
    case 'words':
      return `heeft woorden van deze draad: ${enumeration(reason.words)}`
    case 'company':
      return `heeft een code die vaker op het bewijs ligt: ${enumeration(reason.codes)}`
    case 'like':
      return `lijkt op ‘${shortened(reason.exact)}’`
    case 'beside':
      return `staat naast ‘${shortened(reason.exact)}’`
  }
}

const longest = 90

const shortened = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).trimEnd().toWellFormed()}…` : text
