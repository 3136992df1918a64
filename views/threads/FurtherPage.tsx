import { evidenceRoles } from '../../server/database/finding-tables.ts'
import { counted, enumeration } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { SourceText } from '../../server/sources/source.ts'
import type { Further, FurtherReason } from '../../server/threads/further.ts'
import type { Thread } from '../../server/threads/thread.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge, EmptyState } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'

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
        title={t.threadsEvidence.furtherQuestion}
        under={t.threadsEvidence.furtherWhy}
      />
      <p class="small">
        {guests ? (
          <a href={address}>{t.threadsEvidence.withoutGuests}</a>
        ) : (
          <a href={`${address}?guests=1`}>{t.threadsEvidence.withGuests}</a>
        )}
      </p>
      {proposals.length === 0 ? (
        <EmptyState title={t.threads.noProposals}>
          <p>{t.threadsEvidence.noFurther}</p>
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
          {t.threadsEvidence.stillMore(
            counted(more, t.threadsEvidence.proposal, t.threadsEvidence.proposals),
          )}
        </p>
      )}
      <p>
        <a href={`/threads/${thread.id}`}>{t.threadsEvidence.backToThread}</a>
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
      <p class="evidence__words" lang={peoplesLanguage()}>
        {exact}
      </p>
      <p class="evidence__place small">
        <VoiceLabel voice={line.sentence.voice} />{' '}
        <span class="quiet">{[unit.session, unit.table].filter(Boolean).join(', ')}</span>{' '}
        {codes.length === 0 ? (
          <Badge>{t.threadsEvidence.notCoded}</Badge>
        ) : (
          <span>{t.threadsEvidence.codedWith(enumeration(codes))}</span>
        )}{' '}
        <a
          href={`/documents/${source.document.id}?start=${start}&end=${end}#main`}
          aria-label={t.threads.inSourceOf(exact)}
        >
          {t.threads.inSource}
        </a>
      </p>
      <ul class="reasons small">
        {reasons.map((reason) => (
          <li>{reasonWords(reason)}</li>
        ))}
      </ul>
      {canChange && (
        <div class="evidence__forms">
          <PostForm action={`/threads/${thread.id}/words`} back={back} fields={fields} label={t.common.add}>
            <SelectField
              name="role"
              id={`role-${id}`}
              label={t.threadsEvidence.thisFragment}
              value="supports"
              options={evidenceRoles.map((role) => ({ value: role, name: t.threads.role[role] }))}
            />
            <Buttons>
              <Button small label={t.threadsEvidence.addOf(exact)}>
                {t.common.add}
              </Button>
            </Buttons>
          </PostForm>
          <PostForm
            action={`/threads/${thread.id}/words/aside`}
            back={back}
            fields={fields}
            label={t.threads.putAside}
          >
            <div class="field">
              <label for={`aside-${id}`}>{t.threadsEvidence.whyNot}</label>
              <input type="text" id={`aside-${id}`} name="reason" required autocomplete="off" />
            </div>
            <Buttons>
              <Button small label={t.threadsEvidence.putAsideOf(exact)}>
                {t.threads.putAside}
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
      return t.threadsEvidence.hasCodes(enumeration(reason.codes))
    case 'words':
      return t.threadsEvidence.hasWords(enumeration(reason.words))
    case 'company':
      return t.threadsEvidence.hasCompany(enumeration(reason.codes))
    case 'like':
      return t.threadsEvidence.isLike(shortened(reason.exact))
    case 'beside':
      return t.threadsEvidence.standsBeside(shortened(reason.exact))
  }
}

const longest = 90

const shortened = (text: string) =>
  text.length > longest ? `${text.slice(0, longest).trimEnd().toWellFormed()}…` : text
