import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../server/language/nl')

/** Every line of the Dutch catalogue that is no comment: so each branch of a text with gaps is looked at. */
const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line, at) => ({ at: `${name}:${at + 1}`, text: line.trim() })),
  )
  .filter(({ text }) => !/^(?:\/?\*|\/\/)/u.test(text))

test.each([
  ['a quote komt overeen met de bron or wijkt af, a suggestion is goed', /\bklop(?:t|te|ten|pen)\b/iu],
  ['a coding that lost its place is losgeraakt', /\b(?:wees|wezen)\b/iu],
  ['a piece of a source is a stuk, a kop, an alinea, a bijdrage', /\bblok(?:ken)?\b/iu],
  ['what the log records is a wijziging', /\bgebeurtenis(?:sen)?\b/iu],
  ['a suggestion is overgenomen', /\b(?:ge)?accept(?:eren|eer|eert|eerde|eerd)\b/iu],
  ['a thread that the team stands behind is akkoord', /\bvastgesteld\b/iu],
])('in words of the screen %s', (_, other) => {
  expect(lines.filter(({ text }) => other.test(text)).map(({ at, text }) => `${at} ${text}`)).toEqual([])
})
