import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { putWhole, writeWhole } from '../../server/database/whole-file.ts'
import { freshFolder } from '../fresh-folder.ts'

test('a file whose writing fails leaves what stood there, and nothing half', () => {
  const folder = freshFolder()
  const file = join(folder, 'uitvoer.csv')
  writeFileSync(file, 'van vorige week')
  const failing = (half: string) => {
    writeFileSync(half, 'de eerste regels')
    throw new Error('no room')
  }
  expect(() => putWhole(file, failing)).toThrow('no room')
  expect(readFileSync(file, 'utf8')).toBe('van vorige week')
  expect(readdirSync(folder)).toEqual(['uitvoer.csv'])
})

test('half a file of a program that is gone is cleared up, and that of one at work is not', () => {
  const folder = freshFolder()
  const file = join(folder, 'kopie.sqlite')
  // Number 1 always runs; the highest number that Linux gives is far below this one.
  const left = { gone: `${file}.99999999.half`, atWork: `${file}.1.half`, old: `${file}.half` }
  for (const half of Object.values(left)) writeFileSync(half, 'half')
  writeWhole(file, 'heel')
  expect(Object.values(left).map((half) => existsSync(half))).toEqual([false, true, false])
  expect(readFileSync(file, 'utf8')).toBe('heel')
})

test('through a link the file behind it is replaced, and not the link', () => {
  const folder = freshFolder()
  const [file, link] = [join(folder, 'echt.csv'), join(folder, 'koppeling.csv')]
  writeFileSync(file, 'oud')
  symlinkSync(file, link)
  writeWhole(link, 'nieuw')
  expect(readFileSync(file, 'utf8')).toBe('nieuw')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
})

test.runIf(existsSync('/dev/null'))('a device is written to and stays one', () => {
  writeWhole('/dev/null', 'weg')
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  expect(readdirSync('/dev').filter((name) => name.endsWith('.half'))).toEqual([])
})
