import type { Child } from 'hono/jsx'
import { Badge } from '../parts/Notes.tsx'
import { ChangedWords } from './ChangedWords.tsx'
import type { MovedView } from './props.ts'

/** Words that a correction changed since somebody chose them: old and new, and what can be done about it. */
export function MovedWords({ moved, children }: { moved: MovedView; children?: Child }) {
  const { number, pieces, instead, href } = moved
  return (
    <div class="moved">
      <p>
        <Badge tone="attention">bron verbeterd</Badge>{' '}
        {pieces
          ? `Zo staan deze woorden in tekstversie ${number}:`
          : `Deze woorden staan niet meer in tekstversie ${number}.`}
      </p>
      {pieces && (
        <p class="source">
          <ChangedWords pieces={pieces} />
        </p>
      )}
      {instead && (
        <p>
          Op die plaats staat nu: <span class="source">{instead}</span>
        </p>
      )}
      <p class="small">
        <a href={href}>Lees de oude woorden in hun eigen tekstversie</a>
      </p>
      {children && <div class="btns">{children}</div>}
    </div>
  )
}
