/** Of so many characters it is short work to count what was coded in them. */
const shortText = 400_000
const mostTexts = 50

/** Texts in groups that are short together; a long one by itself. @returns their ids, group by group */
export function shortTogether(
  texts: readonly { readonly id: string; readonly characters: number }[],
): string[][] {
  const groups: string[][] = []
  let sum = 0
  for (const { id, characters } of texts) {
    const last = groups.at(-1)
    sum += characters
    if (last && last.length < mostTexts && sum <= shortText) last.push(id)
    else {
      groups.push([id])
      sum = characters
    }
  }
  return groups
}
