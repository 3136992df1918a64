import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../server/ingest/read.ts'
import { proposeStructure } from '../../server/ingest/structure.ts'

const yieldOfDinners = '../shared/material/opbrengsten-denkdiners.txt'
const gold = '../shared/gold'

describe.runIf(existsSync(yieldOfDinners))('the published yield of five dinners in one file', async () => {
  const name = 'opbrengsten-denkdiners.txt'
  const read = existsSync(yieldOfDinners)
    ? await readText(readFileSync(yieldOfDinners), name)
    : await readText(Buffer.from('-'), name)
  const structure = proposeStructure(read, { name, role: 'source' })
  const partOf = (start: number) => structure.parts.find((part) => part.start <= start && start < part.end)
  const indexed = read.blocks.map((block, index) => ({
    ...block,
    voice: structure.voices[index],
    part: partOf(block.start),
  }))

  test('has exactly five sessions', () => {
    expect(structure.sessions.map(({ kind }) => kind)).toEqual(Array(5).fill('denkdiner'))
  })

  test('has fifteen propositions, three to a session', () => {
    const propositions = new Set(
      structure.parts.filter((part) => part.proposition).map((part) => `${part.session} ${part.proposition}`),
    )
    expect(propositions.size).toBe(15)
  })

  test('its lists of quotations hold 44 items and 45 quotations, with a session and without a proposition', () => {
    const quoted = indexed.filter(({ kind, voice }) => kind === 'item' && voice === 'participant')
    expect(quoted).toHaveLength(44)
    expect(
      quoted.flatMap(({ start, end }) => read.text.slice(start, end).match(/"[^"]+"/g) ?? []),
    ).toHaveLength(45)
    expect(quoted.every(({ part }) => part?.session !== null && part?.proposition === undefined)).toBe(true)
  })

  test('what stands under Rode draad is analysis', () => {
    const under = indexed.filter(
      (_, index) => read.text.slice(indexed[index - 1]?.start, indexed[index - 1]?.end) === 'Rode draad',
    )
    expect(under).toHaveLength(15)
    expect(new Set(under.map(({ voice }) => voice))).toEqual(new Set(['analysis']))
  })

  test('the chapters after the dinners are analysis and belong to no session', () => {
    const after = indexed.filter(({ start }) => start >= read.text.lastIndexOf('3 Rode draden'))
    expect(new Set(after.map(({ voice }) => voice))).toEqual(new Set(['analysis']))
    expect(new Set(after.map(({ part }) => part?.session))).toEqual(new Set([null]))
  })
})

describe.runIf(existsSync(gold))('texts that need no repair', () => {
  const files = existsSync(gold) ? readdirSync(gold).filter((file) => file.endsWith('.txt')) : []
  test.each(files)('%s comes through character for character', async (file) => {
    const bytes = readFileSync(`${gold}/${file}`)
    expect((await readText(bytes, file)).text).toBe(bytes.toString('utf8'))
  })
})
