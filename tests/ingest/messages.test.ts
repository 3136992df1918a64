import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readers } from '../../server/ingest/readers.ts'
import { ingestErrors } from '../../server/language/nl/errors/ingest.ts'
import type { Sentence } from '../../server/language/sentence.ts'

const ingestMessages: Readonly<Record<string, Sentence>> = ingestErrors

const folder = 'server/ingest'
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n')
const used = new Set(source.match(/'ingest\.[a-z-]+'/g)?.map((key) => key.slice(1, -1)))
const details = {
  file: 'verslag.docx',
  kind: 'rtf',
  format: 'docx',
  count: 2,
  pages: 3,
  limit: 1024 * 1024,
  encoding: 'windows-1252',
}

describe('every message of reading files', () => {
  test.each([...used])('%s has a sentence', (key) => {
    expect(ingestMessages[key]).toBeDefined()
  })

  test.each(Object.entries(ingestMessages))('%s is used, and names the file', (key, sentence) => {
    expect(used).toContain(key)
    expect(sentence({ ...details, keys: 'x', columns: 'x', column: 'x', seconds: 60 })).toMatch(
      /‘verslag\.docx’.*\.$/s,
    )
  })
})

test.each(['broken', 'encrypted', 'archive-too-large', 'archive-too-full', 'archive-bomb', 'archive-path'])(
  'of a zip that is refused (%s) the files in it can be added by themselves',
  (key) => {
    const told = (format: string) => ingestMessages[`ingest.${key}`]?.({ ...details, format })
    expect(told('zip')).toContain('voeg de bestanden')
    expect(told('docx')).not.toContain('voeg de bestanden')
  },
)

describe('the reader that is kept with a text version', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }

  test.each(
    Object.values(readers)
      .flatMap((reader) => /\((.*) (.*)\)/.exec(reader)?.slice(1) ?? [])
      .filter((_, index) => index % 2 === 0),
  )('names the version of %s that is installed', (library) => {
    expect(Object.values(readers).join()).toContain(`${library} ${dependencies[library]}`)
  })
})
