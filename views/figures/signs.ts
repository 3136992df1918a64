import { type Mark, type Place, text } from './drawing.ts'
import { widthOf } from './letters.ts'

/** A sign and what it means. */
export interface Sign {
  readonly words: string
  readonly draw: (at: Place) => readonly Mark[]
}

const signWidth = 34
const gap = 22

/** The signs beside each other, over as many lines as they need. */
export function legend(signs: readonly Sign[], at: Place, width: number): { marks: Mark[]; height: number } {
  const marks: Mark[] = []
  let x = at[0]
  let y = at[1]
  for (const { words, draw } of signs) {
    const wide = signWidth + widthOf(words, 13)
    if (x > at[0] && x + wide > at[0] + width) {
      x = at[0]
      y += 24
    }
    marks.push(...draw([x + 12, y]), text(words, [x + signWidth, y + 4.5], { size: 13 }))
    x += wide + gap
  }
  return { marks, height: y - at[1] + 24 }
}
