import { blocksIn } from '../../server/text/plain-blocks.ts'

/** The blocks of a text, each as its kind, its level or speaker, and its words. */
export function blocksOf(...lines: string[]): string[] {
  const text = lines.join('\n')
  return blocksIn(text).map(({ kind, level, speaker, time, start, end }) =>
    [kind, level, speaker, time === undefined ? undefined : `${time}s`, text.slice(start, end)]
      .filter((part) => part !== undefined)
      .join(' | '),
  )
}
