import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { languageCookie } from '../../server/http/language.ts'
import type { Language } from '../../server/language/language.ts'
import { startRound } from '../../server/reports/rounds.ts'
import { mustAdd } from '../project.ts'
import { kabel, mustCode, mustPublish, mustQuote, mustSet } from '../quotes/setting.ts'
import { mustThread } from './setting.ts'

/** Of everything that can be taken along: its address, by what it is. */
async function mustTakeAlong() {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen')
  await mustQuote(setting)
  await mustPublish(setting)
  const thread = await mustThread(setting, 'Wie begint?', kabel)
  const { document } = await mustAdd(setting, `Een ondernemer zei: “${kabel}”\n`, {
    ...{ name: 'rapport.md', role: 'report' },
  })
  const { result } = await startRound(setting.db, { person: setting.noor.id, document: document.id })
  const { id: session } = await setting.db.selectFrom('sessions').select('id').executeTakeFirstOrThrow()
  const app = createApp({ project: setting })
  const paths = [
    `/quote-sets/${setting.set}/export?format=docx&form=running`,
    `/quote-sets/${setting.set}/export?format=html`,
    `/threads/${thread}/export?format=csv`,
    `/reports/${result.id}/export?format=csv`,
    `/sessions/${session}/contribution/export?format=docx`,
    '/codings/export?format=csv',
    '/codebook/export',
    '/dossier',
    '/method/export?format=md',
  ]
  const take = async (path: string, language: Language) => {
    const headers = { cookie: `persoon=${setting.noor.id}; ${languageCookie}=${language}` }
    const answer = await app.request(`http://localhost${path}`, { headers })
    expect([path, answer.status]).toEqual([path, 200])
    return new Uint8Array(await answer.arrayBuffer())
  }
  return { paths, take }
}

/** The moment at which a file was made, and a check number over it. */
const ofThisTime = /\d{4}-\d{2}-\d{2}T[\d:.]+Z|[0-9a-f]{64}/gu

/** What a file holds, and the files in it, but for the moment at which each was made. */
function contents(bytes: Uint8Array): unknown {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return strFromU8(bytes).replace(ofThisTime, '')
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, inside]) => [name, contents(inside)]),
  )
}

test('a file that is taken along is the same, in whatever language its reader has the screen', async () => {
  const { paths, take } = await mustTakeAlong()
  for (const path of paths) {
    expect(contents(await take(path, 'en')), path).toEqual(contents(await take(path, 'nl')))
  }
}, 60_000)
