import { personalIn } from '../../server/text/personal.ts'

/** A line without its marks, and what they mark. */
export function unmarked(line: string): { text: string; marked: string[] } {
  let text = ''
  const marked: string[] = []
  let at = 0
  for (const { index, 0: all, 1: kind, 2: words = '' } of line.matchAll(/\[\[([a-z-]+):(.*?)\]\](?!\])/gu)) {
    text += line.slice(at, index)
    marked.push(`${kind} ${text.length}: ${words}`)
    text += words
    at = index + all.length
  }
  return { text: text + line.slice(at), marked }
}

/** What the finder proposes in a text, each with its place. */
export const proposedIn = (text: string) =>
  personalIn(text).map(({ kind, start, end }) => `${kind} ${start}: ${text.slice(start, end)}`)

/** By exact span and kind: what was found of what is marked, and what was proposed besides. */
export function measured(lines: readonly string[]) {
  const each = lines.map((line) => {
    const { text, marked } = unmarked(line)
    const proposed = proposedIn(text)
    return {
      ...{ text, right: proposed.filter((one) => marked.includes(one)).length },
      ...{ missed: marked.filter((one) => !proposed.includes(one)) },
      ...{ wrong: proposed.filter((one) => !marked.includes(one)) },
    }
  })
  const right = each.reduce((sum, one) => sum + one.right, 0)
  const missed = each.flatMap((one) => one.missed)
  const wrong = each.flatMap((one) => one.wrong)
  return {
    right,
    missed,
    wrong,
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
  }
}
