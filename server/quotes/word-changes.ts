import { folded } from '../text/stems.ts'

/** A stretch in which two lists of words differ. */
export interface WordChange {
  readonly dropped: readonly string[]
  readonly added: readonly string[]
}

/** How many letters must be dropped, added, changed or swapped (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const above = rows[i - 1] ?? []
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

/** The stretches in which two lists of words differ, by their longest common subsequence; case and accents aside. */
export function changesBetween(was: readonly string[], now: readonly string[]): WordChange[] {
  const a = was.map(folded)
  const b = now.map(folded)
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const common = (i: number, j: number) => longest[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i]
      if (row)
        row[j] = a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1))
    }
  }
  const found: { dropped: string[]; added: string[] }[] = []
  let isOpen = false
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      isOpen = false
      i++
      j++
      continue
    }
    if (!isOpen) found.push({ dropped: [], added: [] })
    isOpen = true
    if (j >= b.length || (i < a.length && common(i + 1, j) >= common(i, j + 1))) {
      found.at(-1)?.dropped.push(was[i++] ?? '')
    } else {
      found.at(-1)?.added.push(now[j++] ?? '')
    }
  }
  return found
}
