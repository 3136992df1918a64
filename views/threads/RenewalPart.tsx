import { counted } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Renewal } from '../../server/threads/renewal.ts'
import { Button } from '../parts/Buttons.tsx'
import { Badge } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import type { EvidenceProps } from './EvidencePart.tsx'
import { DropForm } from './EvidencePiece.tsx'
import { goneWords } from './words.ts'

const shownAtMost = 12

export type RenewalProps = Pick<EvidenceProps, 'thread' | 'canChange'> & {
  renewal: Renewal | undefined
  /** Id of the text version of a source, by its name. */
  versionOf: (document: string) => string
}

/** What the latest derivation has that the thread has not, and the other way round. Nothing changes by itself. */
export function RenewalPart({ renewal, ...props }: RenewalProps) {
  if (!renewal) return null
  const { because, fresh, gone } = renewal
  const isSame = because === null && fresh.length === 0 && gone.length === 0
  return (
    <section class="stack" id="renewal" aria-labelledby="renewal-title">
      <h2 id="renewal-title">{t.threadsEvidence.renewal}</h2>
      {because && <p>{t.threadsEvidence.proposalGone(goneWords(because))}</p>}
      {isSame && <p class="quiet">{t.threadsEvidence.sameEvidence}</p>}
      {fresh.length > 0 && <FreshList renewal={renewal} {...props} />}
      {gone.length > 0 && <GoneList renewal={renewal} {...props} />}
    </section>
  )
}

type ListProps = Omit<RenewalProps, 'renewal'> & { renewal: Renewal }

function FreshList({ renewal: { fresh }, thread, canChange, versionOf }: ListProps) {
  return (
    <>
      <h3>
        {t.threadsEvidence.fresh} <span class="quiet figures">{fresh.length}</span>
      </h3>
      <ul class="evidence">
        {fresh.slice(0, shownAtMost).map(({ evidence, why }) => (
          <li>
            <p class="evidence__words" lang={peoplesLanguage()}>
              {evidence.exact}
            </p>
            <p class="evidence__place small">
              <VoiceLabel voice={evidence.voice} />{' '}
              <span class="quiet">{[evidence.session, evidence.table].filter(Boolean).join(', ')}</span>{' '}
              <Badge>{t.threads.fresh[why]}</Badge>
            </p>
            {canChange && (
              <PostForm
                action={`/threads/${thread.id}/words`}
                back={`/threads/${thread.id}#renewal`}
                fields={{
                  ...{ version: versionOf(evidence.document), start: evidence.start, end: evidence.end },
                  role: evidence.role,
                }}
              >
                <Button small label={t.threadsEvidence.addOf(evidence.exact)}>
                  {t.common.add}
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {fresh.length > shownAtMost && (
        <p class="quiet small">
          {t.threadsEvidence.andMore(
            counted(fresh.length - shownAtMost, t.common.fragment, t.common.fragments),
          )}
        </p>
      )}
    </>
  )
}

function GoneList({ renewal: { gone }, thread, canChange }: ListProps) {
  return (
    <>
      <h3>
        {t.threadsEvidence.fellAway} <span class="quiet figures">{gone.length}</span>
      </h3>
      <p class="quiet small">{t.threadsEvidence.fellAwayWhy}</p>
      <ul class="evidence">
        {gone.slice(0, shownAtMost).map(({ row, why }) => (
          <li>
            <p class="evidence__words" lang={peoplesLanguage()}>
              {row.exact}
            </p>
            <p class="evidence__place small">
              <Badge>{t.threads.fellAway[why]}</Badge>
            </p>
            {canChange && (
              <details class="evidence__acts">
                <summary aria-label={t.threadsEvidence.putAsideOf(row.exact)}>{t.threads.putAside}</summary>
                <DropForm row={row} name="gone" thread={thread.id} back={`/threads/${thread.id}#renewal`} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {gone.length > shownAtMost && (
        <p class="quiet small">
          {t.threadsEvidence.andMore(
            counted(gone.length - shownAtMost, t.common.fragment, t.common.fragments),
          )}
        </p>
      )}
    </>
  )
}
