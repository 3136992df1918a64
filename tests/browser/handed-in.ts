import { zipSync } from 'fflate'
import { pngOf } from '../sources/pictures.ts'
import { asFile } from './files.ts'
import { openSource } from './reading.ts'
import type { Visitor } from './visitor.ts'

/** The pages about files that were handed in and ask something. */
export const handedInPageNames = [
  'letters that were guessed',
  'columns of a list',
  'text that is nearly there',
  'picture to type over',
  'list of what was handed in',
  'files of a source',
] as const

export type HandedInPageName = (typeof handedInPageNames)[number]

const name = 'd3-tafel-3-notities.md'
const bytes = (text: string) => Buffer.from(text, 'utf8')

/** Hands in files that ask something, and gives the pages on which they do. */
export async function handedInPages(visitor: Visitor): Promise<Record<HandedInPageName, string>> {
  const { page, open, follow } = visitor
  const source = await openSource(visitor, 'Denkdiner 3: Het mkb aan zet', name)
  const original = await page.request.get(`${new URL(page.url()).origin}${source}/original`)
  const nearly = (await original.text()).replace(/ niet /u, ' zeker niet ')
  const picture = { name: 'flip-over.png', mimeType: 'image/png', buffer: Buffer.from(pngOf(60, 40)) }
  const list = 'tafel;wat er gezegd is\n3;Er is te weinig stroom voor ons bedrijf\n4;Zoeken we uit\n'
  const zip = zipSync({ 'een.txt': bytes('Dit zit in een zip.'), 'twee.txt': bytes('Dit zit er ook in.') })
  await open(`${source}/files`)
  await page.locator('#files').setInputFiles({ ...picture, buffer: Buffer.from(pngOf(60, 40, 90)) })
  await follow(page.getByRole('button', { name: 'Erbij bewaren' }))
  await open('/uploads')
  await page.getByLabel('Kies bestanden').setInputFiles([
    { name: 'geraden.txt', mimeType: 'text/plain', buffer: Buffer.from('Caf\xe9 en idee\xebn', 'latin1') },
    asFile({ name: 'lijst.csv', text: list }),
    asFile({ name: 'later.md', text: nearly }),
    picture,
    { name: 'notities.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
    {
      name: 'kapot.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'leeg.txt': bytes('') })),
    },
  ])
  await page.waitForURL('**/uploads')
  const linkTo = async (file: string) =>
    (await page.getByRole('link', { name: file, exact: true }).first().getAttribute('href')) ?? ''
  return {
    'letters that were guessed': await linkTo('geraden.txt'),
    'columns of a list': await linkTo('lijst.csv'),
    'text that is nearly there': await linkTo('later.md'),
    'picture to type over': await linkTo('flip-over.png'),
    'list of what was handed in': '/uploads',
    'files of a source': `${source}/files`,
  }
}
