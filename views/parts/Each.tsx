import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { turnsBetween } from '../../server/turns.ts'

export interface EachProps<One> {
  readonly of: readonly One[]
  /** Draws one of them. */
  readonly children: (one: One, at: number) => Child
}

/** So many are short work. */
const short = 100
const atATime = 20

/** Everything on a list, drawn by itself. A long list is drawn some at a time: in between others get their turn. */
export function Each<One>({ of: list, children: draw }: EachProps<One>) {
  return list.length <= short ? list.map(draw) : drawnInTurns(list, draw)
}

async function drawnInTurns<One>(list: readonly One[], draw: EachProps<One>['children']) {
  const othersFirst = turnsBetween()
  let html = ''
  for (let at = 0; at < list.length; at += atATime) {
    const some = <>{list.slice(at, at + atATime).map((one, i) => draw(one, at + i))}</>
    html += await some.toString()
    await othersFirst()
  }
  return raw(html)
}
