import { nextTurn } from '../server/turns.ts'

/** Does work, and tells how many turns somebody else had who waited for the same thread. */
export async function withTurns<T>(work: () => Promise<T>): Promise<{ made: T; turns: number }> {
  let isOver = false
  let turns = 0
  const others = (async () => {
    for (; !isOver; turns++) await nextTurn()
  })()
  try {
    return { made: await work(), turns }
  } finally {
    isOver = true
    await others
  }
}
