import { type MaskGround, maskGrounds } from '../../server/database/report-tables.ts'
import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { PersonalKind } from '../../server/text/personal.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { Button } from '../parts/Buttons.tsx'
import { EmptyState, HeadRow, Note } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { When } from '../parts/Text.tsx'
import { BlackList, Touched } from './BlackList.tsx'
import { ProposalsOfKind } from './Proposals.tsx'
import { groundName, kindsInOrder } from './words.ts'

/** Words in their line. */
export interface WordsInContext {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly start: number
  readonly end: number
  readonly sentence: number
}

export interface ShownProposal {
  readonly kind: PersonalKind
  readonly words: string
  /** What a form calls it. */
  readonly item: string
  readonly places: readonly WordsInContext[]
}

export interface ShownBlack extends WordsInContext {
  readonly id: string
  readonly revision: number
  readonly ground: MaskGround
  readonly person: string
  readonly at: string
  readonly carried: 'changed' | 'orphan' | null
  /** False when the words are gone from the text of now. */
  readonly isHere: boolean
}

export interface MasksPageProps {
  readonly document: { readonly id: string; readonly name: string; readonly version: string }
  readonly proposals: readonly ShownProposal[]
  /** Names that others read something else for already. */
  readonly replaced: readonly { readonly words: string; readonly count: number }[]
  readonly refused: readonly {
    readonly id: string
    readonly revision: number
    readonly words: string
    readonly person: string
    readonly at: string
  }[]
  /** What a correction touched and nobody looked at since. */
  readonly touched: readonly ShownBlack[]
  readonly masks: readonly ShownBlack[]
}

/** What of a source others do not read: what is proposed, what was blacked out and why, and what may stay. */
export function MasksPage({ document, proposals, replaced, refused, touched, masks }: MasksPageProps) {
  const here = `/documents/${document.id}`
  return (
    <>
      <SourcePages document={document.id} current="/masks" />
      <PageHead title={t.masks.title(document.name)} under={t.masks.explained} />
      <Touched masks={touched} document={document.id} />
      <section class="stack" aria-labelledby="proposals">
        <HeadRow
          title={<span id="proposals">{t.masks.proposals}</span>}
          end={<span class="quiet">{figure(proposals.length)}</span>}
        />
        {proposals.length === 0 ? (
          <p>
            {t.masks.noProposals} <a href={here}>{t.masks.theText}</a>.
          </p>
        ) : (
          <p class="quiet">{t.masks.finder}</p>
        )}
        {kindsInOrder.map((kind) => (
          <ProposalsOfKind
            kind={kind}
            proposals={proposals.filter((one) => one.kind === kind)}
            document={document}
          />
        ))}
      </section>
      <section class="stack" aria-labelledby="blackened">
        <HeadRow
          title={<span id="blackened">{t.masks.masked}</span>}
          end={<span class="quiet">{figure(masks.length)}</span>}
        />
        {masks.length === 0 ? (
          <EmptyState title={t.masks.noneMasked}>
            <p>{t.masks.noneMaskedHint}</p>
          </EmptyState>
        ) : (
          <BlackList masks={masks} document={document.id} />
        )}
      </section>
      <Replaced replaced={replaced} />
      <Refused refused={refused} here={here} />
      <Grounds />
    </>
  )
}

function Replaced({ replaced }: Pick<MasksPageProps, 'replaced'>) {
  if (replaced.length === 0) return null
  return (
    <Note title={t.masks.alreadyReplaced}>
      <p>
        {t.masks.replacedHint}{' '}
        {replaced.map(({ words, count }) => (count > 1 ? `${words} (${count}×)` : words)).join(', ')}.
      </p>
    </Note>
  )
}

function Refused({ refused, here }: Pick<MasksPageProps, 'refused'> & { here: string }) {
  if (refused.length === 0) return null
  return (
    <details>
      <summary>{t.masks.notMasked(counted(refused.length, t.masks.decision, t.masks.decisions))}</summary>
      <ul class="list">
        {refused.map(({ id, revision, words, person, at }) => (
          <li class="black">
            <span>
              <q lang={peoplesLanguage()}>{words}</q>{' '}
              <span class="quiet small">
                {person}, <When at={at} />
              </span>
            </span>
            <PostForm action={`${here}/mask-refusals/${id}/end`} fields={{ revision }}>
              <Button small kind="plain" label={t.masks.proposeAgainOf(words)}>
                {t.masks.proposeAgain}
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Grounds() {
  return (
    <details>
      <summary>{t.masks.whatGrounds}</summary>
      <dl class="facts">
        {maskGrounds.map((ground) => (
          <>
            <dt>{groundName(ground)}</dt>
            <dd>{t.masks.groundMeaning[ground]}</dd>
          </>
        ))}
      </dl>
      <p class="small quiet">{t.masks.groundsHint}</p>
    </details>
  )
}
