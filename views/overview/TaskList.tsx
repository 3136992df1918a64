import type { Child } from 'hono/jsx'
import { counted, enumeration, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import type { Task } from '../../server/overview/tasks.ts'
import { ButtonLink } from '../parts/Buttons.tsx'
import { Sign } from '../parts/Notes.tsx'

interface Words {
  title: Child
  under: Child
  button: string
  href: string
}

/** What waits for this person, the most pressing first. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) {
    return (
      <p>
        {t.overview.nothingWaits} <a href="/threads">{t.overview.seeThreads}</a>
      </p>
    )
  }
  return (
    <ol class="next">
      {tasks.map((task, at) => {
        const { title, under, button, href } = inWords(task)
        return (
          <li>
            <div>
              <strong>{title}</strong>
              <span class="quiet">{under}</span>
            </div>
            <ButtonLink href={href} kind={at === 0 ? 'primary' : 'ordinary'}>
              {button}
            </ButtonLink>
          </li>
        )
      })}
    </ol>
  )
}

/** Ochre, with its sign, as whatever asks for attention. */
const attention = (words: string) => (
  <span class="next__attention">
    <Sign />
    {words}
  </span>
)

function inWords(task: Task): Words {
  switch (task.kind) {
    case 'add-sources':
      return {
        title: t.overview.addFirst,
        under: t.overview.addFirstHint,
        button: t.common.add,
        href: '/uploads',
      }
    case 'keep-uploads':
      return {
        title: t.overview.toSave(counted(task.count, t.overview.fileWaits, t.overview.filesWait)),
        under: t.overview.toSaveHint(task.count),
        button: t.overview.check,
        href: '/uploads',
      }
    case 'retention':
      return {
        title:
          task.due > 0
            ? attention(t.overview.retentionOver(counted(task.due, t.common.source, t.common.sources)))
            : t.overview.retentionSoon(counted(task.soon, t.common.source, t.common.sources)),
        under: t.overview.retentionHint,
        button: t.overview.look,
        href: '/erasures',
      }
    case 'orphans':
      return {
        title: attention(task.count === 1 ? t.overview.oneOrphan : t.overview.orphans(figure(task.count))),
        under: t.overview.orphansHint(
          task.count === 1 ? t.overview.itBelongs : t.overview.theyBelong,
          task.changed > 0
            ? t.overview.andChanged(
                counted(task.changed, t.overview.codingChanged, t.overview.codingsChanged),
              )
            : '',
        ),
        button: t.overview.place,
        href: '/orphans',
      }
    case 'changed-codings':
      return {
        title: attention(task.count === 1 ? t.overview.oneChanged : t.overview.changed(figure(task.count))),
        under: t.overview.changedHint,
        button: t.overview.check,
        href: '/orphans#changed',
      }
    case 'make-codebook':
      return {
        title: t.overview.makeCodes,
        under: t.overview.makeCodesHint,
        button: t.overview.openCodebook,
        href: '/codebook',
      }
    case 'changed-quotes':
      return changedQuotes(task)
    case 'open-audit':
      return {
        title: t.overview.audit(task.report.name),
        under:
          task.open === task.quotations
            ? t.overview.auditAll(
                task.round,
                counted(task.open, t.overview.quoteWaits, t.overview.quotesWait),
              )
            : t.overview.auditSome(
                task.round,
                figure(task.open),
                counted(task.quotations, t.common.quote, t.common.quotes),
              ),
        button: t.overview.goOnAudit,
        href: `${task.audit}?state=open`,
      }
    case 'continue':
      return {
        title: t.overview.readOn(task.document.name),
        under: t.overview.readOnHint(
          figure(task.sentence),
          figure(task.sentences),
          task.place ? `, ${task.place}` : '',
        ),
        button: t.overview.goOnReading,
        href: `/documents/${task.document.id}?sentence=${task.sentence}#z${task.sentence}`,
      }
    case 'begin':
      return {
        title: t.overview.read(task.document.name),
        under:
          task.left === 1
            ? t.overview.lastUnread
            : t.overview.unread(counted(task.left, t.common.source, t.common.sources)),
        button: t.overview.begin,
        href: `/documents/${task.document.id}`,
      }
    case 'suggestions':
      return {
        title: counted(task.count, t.queue.openOne, t.queue.openMore),
        under: t.overview.mostAt(
          enumeration(task.most.map(({ name, count }) => `${name} (${figure(count)})`)),
        ),
        button: t.overview.goThrough,
        href: '/suggestions',
      }
    case 'recheck':
      return {
        title: t.overview.lookAgain(task.code.name),
        under: `${task.isNew ? t.overview.codeNew : t.overview.codeChanged} ${readBefore(task.documents)}`,
        button: t.overview.openList,
        href: `/codebook/${task.code.id}`,
      }
  }
}

function changedQuotes({
  set,
  edition,
  words,
  attributions,
}: Extract<Task, { kind: 'changed-quotes' }>): Words {
  const what =
    words > 0 && attributions > 0
      ? t.overview.wordsAndAttribution
      : words > 0
        ? t.overview.wordsOnly
        : t.overview.attributionOnly
  return {
    title: t.overview.changedSince(counted(words + attributions, t.overview.quoteIs, t.overview.quotesAre)),
    under: t.overview.differs(what, edition, set.name),
    button: t.overview.look,
    href: `/quote-sets/${set.id}`,
  }
}

function readBefore(documents: number): string {
  return documents === 1 ? t.overview.readBeforeOne : t.overview.readBefore(figure(documents))
}
