import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../server/database/ids.ts'
import { endingOf, Names, plain } from '../../server/exports/archive/names.ts'
import { mustAdd, mustOpenProject } from '../project.ts'
import { act } from '../quotes/setting.ts'
import { mustArchive } from './archive-reading.ts'

/** What a SIP of the Nationaal Archief allows in a name; Windows and zip want no more. */
const safe = /^[a-z0-9_-]+$/u

test('whatever a title holds, its name has only small letters, figures, - and _', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      expect(plain(title)).toMatch(safe)
      expect(plain(title).length).toBeLessThanOrEqual(40)
    }),
  )
})

test('no name is given twice, case aside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Verslag', 'verslag', 'VERSLAG', 'verslag 2', 'é', 'e', '😀')),
      (titles) => {
        const names = new Names()
        const given = titles.map((title) => names.free(title, '.txt').toLowerCase())
        expect(new Set(given).size).toBe(given.length)
      },
    ),
  )
})

test.each([
  ['foto.JPG', '.jpg'],
  ['verslag', '.txt'],
  ['verslag.', '.txt'],
  ['a.b c', '.txt'],
  ['a./../x', '.txt'],
  ['notities.md', '.md'],
])('the ending of %s is %s', (name, ending) => {
  expect(endingOf(name, 'txt')).toBe(ending)
})

const hostile = [
  '../x.txt',
  '..\\..\\x.txt',
  '/etc/passwd',
  'C:\\con.txt',
  'CON',
  'nul.txt',
  'verslag.txt ',
  'verslag!.txt',
  'VERSLAG?.TXT',
  '-verslag-.txt',
  `${'lang '.repeat(60)}.txt`,
  '😀😀.txt',
  'a\u202etxt.exe',
  'é&è#1.txt',
  'controlegetallen.txt',
  '.mdto.xml',
]

test('names of files that would do harm become safe ones, each in a folder of its own, with its own bytes', async () => {
  const project = await mustOpenProject()
  const hashes: string[] = []
  for (const [number, name] of hostile.entries()) {
    const text = `Dit is bestand ${number}.\n`
    hashes.push(sha256(text))
    const { document } = await mustAdd(project, text, { name: `x${number}.txt` })
    await act(project, (write) => write.update('documents', { id: document.id }, { name, title: name }))
  }
  const archive = await mustArchive(project.db)
  for (const path of archive.paths.filter((one) => one.includes('/'))) {
    const parts = path.split('/')
    for (const folder of parts.slice(0, -1)) expect(folder).toMatch(safe)
    expect(parts.at(-1)).toMatch(/^[a-z0-9_-]+(?:\.[a-z0-9]{1,8})?(?:\.bestand\.mdto\.xml|\.mdto\.xml)?$/u)
    expect(path.length).toBeLessThan(220)
  }
  const names = archive.paths.map((path) => (path.split('/').at(-1) ?? '').toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  const originals = archive.record.filter((path) => path.includes('_origineel_'))
  expect(originals.map((path) => sha256(archive.bytes(path))).sort()).toEqual(hashes.sort())
})
