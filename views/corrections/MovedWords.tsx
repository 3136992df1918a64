import type { Child } from 'hono/jsx'
import { t } from '../../server/language/t.ts'
import { Badge } from '../parts/Notes.tsx'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { ChangedWords } from './ChangedWords.tsx'
import type { MovedView } from './props.ts'

/** Words that a correction changed since somebody chose them: old and new, and what can be done about it. */
export function MovedWords({ moved, children }: { moved: MovedView; children?: Child }) {
  const { number, pieces, instead, href } = moved
  return (
    <div class="moved">
      <p>
        <Badge tone="attention">{t.corrections.sourceCorrected}</Badge>{' '}
        {pieces ? t.corrections.wordsInVersion(number) : t.corrections.wordsNotInVersion(number)}
      </p>
      {pieces && (
        <p class="source" lang={peoplesLanguage()}>
          <ChangedWords pieces={pieces} />
        </p>
      )}
      {instead && (
        <p>
          {t.corrections.thereNow}{' '}
          <span class="source" lang={peoplesLanguage()}>
            {instead}
          </span>
        </p>
      )}
      <p class="small">
        <a href={href}>{t.corrections.readOldWords}</a>
      </p>
      {children && <div class="btns">{children}</div>}
    </div>
  )
}
