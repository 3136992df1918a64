import { expect, test } from 'vitest'
import { mustThread } from '../exports/setting.ts'
import { kabel, mustCode, mustSet } from '../quotes/setting.ts'
import { Visitor } from '../sources/visitor.ts'

const tellingTables = ['codes', 'thread', 'flow', 'document'] as const
const tellingNone = ['new-codes', 'company'] as const
const table = /tafel-?\s?3/iu

async function mustShow(rule: 'openbaar' | 'chatham-house') {
  const setting = await mustSet(rule)
  await mustCode(setting, 'Vakmensen')
  await mustCode(setting, 'Stroom')
  await mustThread(setting, 'Wachten op stroom', kabel)
  return new Visitor(setting, setting.bram)
}

test.each(tellingTables)(
  'the picture %s that leaves tells the tables of an open session, and none under the Chatham House Rule',
  async (name) => {
    const svgUnder = async (rule: 'openbaar' | 'chatham-house') =>
      (await (await mustShow(rule)).request(`/figures/${name}.svg?by=table`)).text()
    expect(await svgUnder('openbaar')).toMatch(table)
    const svg = await svgUnder('chatham-house')
    expect(svg).toContain('<svg')
    expect(svg).not.toMatch(table)
  },
)

test.each(tellingNone)('the picture %s that leaves tells no table, whatever was agreed', async (name) => {
  for (const rule of ['openbaar', 'chatham-house'] as const) {
    const svg = await (await (await mustShow(rule)).request(`/figures/${name}.svg?by=table`)).text()
    expect(svg).toContain('<svg')
    expect(svg).not.toMatch(table)
  }
})

test('on the page itself tables stay, whatever was agreed', async () => {
  const closed = await mustShow('chatham-house')
  expect((await closed.page('/figures/codes?by=table')).text).toContain('Tafel 3')
})

test('a picture that leaves says what it is, of when, and how it was counted', async () => {
  const visitor = await mustShow('openbaar')
  const response = await visitor.request('/figures/codes.svg')
  const svg = await response.text()
  expect(response.headers.get('content-disposition')).toContain('Codes per bijeenkomst.svg')
  expect(svg).toMatch(/<title id="title">Codes per bijeenkomst<\/title><desc/u)
  expect(svg).toMatch(/Rode Draad, \d+ \w+ 20\d\d/u)
  expect(svg).toContain('Zo geteld:')
  expect(svg).not.toMatch(/class=|href=|style=/u)
})

test('a figure of which there is nothing to draw cannot be taken along', async () => {
  const visitor = await mustShow('openbaar')
  expect((await visitor.request('/figures/codes.svg?to=1999-01-01')).status).toBe(404)
  expect((await visitor.request('/figures/saturation.svg')).status).toBe(404)
})

test('a picture can be taken along as png, at twice its size', async () => {
  const visitor = await mustShow('openbaar')
  const svg = await (await visitor.request('/figures/codes.svg')).text()
  const response = await visitor.request('/figures/codes.png')
  expect(response.headers.get('content-type')).toBe('image/png')
  const bytes = new DataView(await response.arrayBuffer())
  const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []
  expect(bytes.getUint32(0)).toBe(0x89504e47)
  expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual(
    [Number(width) * 2, Number(height) * 2].map(Math.round),
  )
})
