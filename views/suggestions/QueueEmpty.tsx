import { t } from '../../server/language/t.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { EmptyState } from '../parts/Notes.tsx'
import { Progress, type ShownTask } from '../parts/Progress.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { queueHref } from './addresses.ts'
import type { QueuePageProps } from './QueuePage.tsx'

/** Why there is nothing to decide on, and what to do about that. */
export function QueueEmpty({ asked, laid, code, codes, busyWith }: QueuePageProps) {
  if (codes.size === 0) return <NoCodes />
  if (code?.needs.words) return <NeedsWords code={code} />
  if (!laid.model) {
    return <BeingMade busyWith={busyWith} back={queueHref(asked)} />
  }
  if (laid.cards.length > 0) {
    return (
      <EmptyState
        title={t.queue.allDecided}
        actions={
          <>
            <ButtonLink href={queueHref(asked)}>{t.queue.lookForNew}</ButtonLink>
            <ButtonLink kind="plain" href="/suggestions">
              {t.queue.toAll}
            </ButtonLink>
          </>
        }
      >
        <p>{t.queue.learnsFrom}</p>
      </EmptyState>
    )
  }
  const isFiltered = asked.session !== undefined || asked.unread
  return (
    <EmptyState
      title={isFiltered ? t.queue.noneWaitHere : t.queue.noneWait}
      actions={
        isFiltered && (
          <ButtonLink href={queueHref({ code: asked.code, order: asked.order })}>
            {t.queue.showAll}
          </ButtonLink>
        )
      }
    >
      {code ? (
        <p>
          {t.queue.noOthers} <q lang={peoplesLanguage()}>{code.name}</q> {t.queue.noOthersFit}{' '}
          <a href={`/codebook/${code.id}`}>{t.queue.toCode}</a>
        </p>
      ) : (
        <p>
          {t.queue.whatFrom} <a href="/codebook">{t.queue.theCodebook}</a>
          {t.queue.andLearns}
        </p>
      )}
    </EmptyState>
  )
}

/** Nothing was suggested yet: how far that is. */
export function BeingMade({ busyWith, back }: { busyWith: readonly ShownTask[]; back: string }) {
  if (busyWith.length > 0) return busyWith.map((task) => <Progress task={task} back={back} />)
  return (
    <EmptyState title={t.queue.beingMade}>
      <p>{t.queue.beingMadeHint}</p>
    </EmptyState>
  )
}

export function NoCodes() {
  return (
    <EmptyState
      title={t.queue.noCodes}
      actions={<ButtonLink href="/codebook">{t.queue.toCodebook}</ButtonLink>}
    >
      <p>{t.queue.needsCodes}</p>
    </EmptyState>
  )
}

function NeedsWords({ code }: { code: { id: string; name: string } }) {
  return (
    <EmptyState
      title={t.queue.nothingToGoBy}
      actions={<ButtonLink href={`/codebook/${code.id}`}>{t.queue.addKeywords}</ButtonLink>}
    >
      <p>
        <q lang={peoplesLanguage()}>{code.name}</q> {t.queue.onlyNameWhy}
      </p>
    </EmptyState>
  )
}
