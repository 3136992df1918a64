import { AsyncLocalStorage } from 'node:async_hooks'
import { nextTurn } from '../turns.ts'

/** About what one screen takes: the first can be read before the rest is made. */
export const pieceSize = 64 * 1_024

/**
 * Sends text as it is made, the first part of it at once: while the next is made a browser asks for what its head names.
 * Between two pieces others get their turn; each piece is made in the language, and whatever
 * else hangs on the request, of the one who asked for it.
 */
export function streamed(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const inRequest = AsyncLocalStorage.snapshot()
  const rest = parts[Symbol.iterator]()
  let enough = 1
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await nextTurn()
      const { text, isLast } = inRequest(() => nextPiece(rest, enough))
      enough = pieceSize
      if (text !== '') controller.enqueue(Buffer.from(text))
      if (isLast) controller.close()
    },
    cancel() {
      rest.return?.()
    },
  })
}

function nextPiece(rest: Iterator<string>, enough: number): { text: string; isLast: boolean } {
  let text = ''
  while (text.length < enough) {
    const next = rest.next()
    if (next.done) return { text, isLast: true }
    text += next.value
  }
  return { text, isLast: false }
}
