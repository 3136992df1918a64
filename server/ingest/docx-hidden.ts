interface Run {
  isHidden: boolean
}

/**
 * Takes the words out of runs in Word's hidden font, which a reader does not see (`w:vanish`, ECMA-376 part 1, 17.3.2.41);
 * mammoth reads them. Formatting as it was before a tracked change does not count.
 * @returns the xml, and how many runs lost their words
 */
export function withoutHidden(xml: string): { xml: string; count: number } {
  if (!xml.includes('<w:vanish')) return { xml, count: 0 }
  const runs: Run[] = []
  const kept: string[] = []
  let from = 0
  let count = 0
  /** Depth within properties of paragraphs, and within formatting of before a change: neither is the run's own. */
  let aside = 0
  for (const tag of xml.matchAll(/<(\/?)w:(r|t|pPr|rPrChange|vanish)(?=[\s/>])([^<>]*)>/g)) {
    const [whole, slash, name, rest = ''] = tag
    const isOpening = !slash && !rest.endsWith('/')
    if (name === 'pPr' || name === 'rPrChange') aside += slash ? -1 : isOpening ? 1 : 0
    else if (name === 'r') {
      if (slash) runs.pop()
      else if (isOpening) runs.push({ isHidden: false })
    } else if (name === 'vanish') {
      const run = runs.at(-1)
      if (run && aside === 0 && !/"(?:0|false|off)"/.test(rest)) run.isHidden = true
    } else if (runs.at(-1)?.isHidden) {
      if (isOpening) kept.push(xml.slice(from, tag.index + whole.length))
      if (slash) count++
      if (isOpening || slash) from = tag.index + (slash ? 0 : whole.length)
    }
  }
  kept.push(xml.slice(from))
  return { xml: kept.join(''), count }
}
