import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { addCode, changeCode, codeNamed } from '../../server/codebook/store.ts'
import { addCoding } from '../../server/codings/store.ts'
import { record, type Writer } from '../../server/database/write.ts'
import { sentenceFor } from '../../server/messages.ts'
import { documents, sourceText } from '../../server/sources/store.ts'
import { modelOf } from '../../server/suggestions/keeping.ts'
import { gatherMaterial } from '../../server/suggestions/material.ts'
import { trialOf } from '../../server/suggestions/trial.ts'
import { reasonRows } from '../../views/suggestions/reason-rows.ts'
import { mustAdd, mustOpenProject, type TestProject } from '../project.ts'

const talk = `Deelnemer 1: Er is een tekort aan vakmensen in de bouw.

Deelnemer 2: De koffie was koud toen wij kwamen.

Deelnemer 1: Niemand wil nog koffie zetten voor de ploeg.

Deelnemer 2: Door het tekort staat de bakker stil.
`

let project: TestProject
let scarcity: string
let version: string

beforeEach(async () => {
  project = await mustOpenProject()
  const { document } = await mustAdd(project, talk)
  scarcity = await by('code.add', (write) => addCode(write, { name: 'schaarste', keywords: ['tekort'] }))
  await by('code.add', (write) => addCode(write, { name: 'pauze', related: ['koffie'] }))
  const source = await sourceText(project.db, document.id)
  version = source.version.id
  const start = talk.indexOf('Door het')
  const place = {
    document: document.id,
    version,
    start,
    end: start + 37,
    code: scarcity,
    coder: project.noor.id,
  }
  const seen = { suggestions: false, others: false }
  await by('coding.add', (write) => addCoding(write, { ...place, origin: 'reading', seen }))
  await learn()
})

async function by<T>(act: string, change: (write: Writer) => Promise<T>): Promise<T> {
  return (await record(project.db, { person: project.noor.id, act, subject: '' }, change)).result
}

const learn = async () => modelOf(project.derived, await gatherMaterial(project.db))

async function ask(path: string, fields?: Record<string, string>) {
  const response = await createApp({ project }).request(`http://localhost${path}`, {
    headers: { host: 'localhost', origin: 'http://localhost', cookie: `persoon=${project.noor.id}` },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })
  const html = parse(await response.text())
  const said = html.querySelector('main')?.textContent.replace(/\s+/gu, ' ') ?? ''
  return { status: response.status, html, said }
}

const words = (word: string, to: string) =>
  ask(`/suggestions/${scarcity}/words?${new URLSearchParams({ word, to })}`)

const figures = fc.double({ min: -8, max: 8, noNaN: true })

test('the figures that are shown add up to the sum that is shown', () => {
  fc.assert(
    fc.property(figures, fc.array(figures, { maxLength: 25 }), (base, weights) => {
      const reasons = weights.map((weight) => ({ ground: 'learned' as const, text: 'x', weight, times: 1 }))
      const sum = weights.reduce((a, b) => a + b, base)
      const rows = reasonRows({ base, sum, reasons })
      const shown = [...rows.strong, ...rows.small].reduce((total, row) => total + row.shown, rows.base)
      expect(shown).toBeCloseTo(rows.sum, 6)
      expect(rows.strong.length + rows.small.length).toBe(weights.length)
      for (const { reason, shown: one } of rows.strong)
        expect(Math.abs(one - reason.weight)).toBeLessThan(0.0101)
    }),
  )
})

test('all reasons of a sentence stand on a page of their own, with what one can do with the word', async () => {
  const start = talk.indexOf('Er is')
  const { status, said, html } = await ask(`/suggestions/${scarcity}/why?version=${version}&start=${start}`)
  expect(status).toBe(200)
  expect(said).toContain('trefwoord tekort')
  expect(said).toMatch(/samen\s*−?\d,\d\d/u)
  expect(said).toContain('Door het tekort staat de bakker stil.')
  const form = html
    .querySelectorAll('form[method=get]')
    .find((one) => one.textContent.includes('Geen trefwoord'))
  expect(form?.querySelector('[name=word]')?.getAttribute('value')).toBe('tekort')
})

test('one sees what a word would change, and it is kept with one button', async () => {
  const { said, html } = await words('koffie', 'keyword')
  expect(said).toContain('Erbij: 2 zinnen · Eraf: 0')
  expect(said).toContain('pauze heeft dit woord ook, als verwant woord.')
  const form = html.querySelector('.trial form[method=post]')!
  const fields = form.querySelectorAll('input').map((input) => {
    const of = (name: string) => input.getAttribute(name) ?? ''
    return [of('name'), of('value')]
  })
  await ask(form.getAttribute('action') ?? '', Object.fromEntries(fields))
  expect((await codeNamed(project.db, scarcity)).keywords).toEqual(['tekort', 'koffie'])
  expect((await words('koffie', 'keyword')).said).toContain('is al trefwoord van deze code')
})

test('from the list of words of a code one sees first what a change would do', async () => {
  const { html } = await ask(`/codebook/${scarcity}`)
  const link = html.querySelectorAll('a').find((one) => one.textContent.includes('Eerst bekijken'))
  const { html: trial } = await ask(link?.getAttribute('href') ?? '')
  expect(trial.querySelector('form [name=word]')?.getAttribute('value')).toBe('tekort')
  expect(trial.querySelectorAll('button[name=to]').map((button) => button.textContent)).toEqual([
    'Geen trefwoord meer',
    'Verwant woord',
    'Uitsluitwoord',
  ])
})

test('of what would go, one sees what is coded already', async () => {
  const { said } = await words('tekort', 'dropped')
  expect(said).toContain('Eraf: 2')
  expect(said).toContain('Van de 2 die eraf gaan, was er 1 gecodeerd: die codering blijft.')
})

test('a source that got another name while words are tried is named as it is called now', async () => {
  expect((await words('koffie', 'keyword')).said).not.toContain('bakkerij.txt')
  const [source] = await documents(project.db)
  await by('document.change', (write) =>
    write.update('documents', { id: source?.id ?? '', revision: source?.revision }, { name: 'bakkerij.txt' }),
  )
  expect((await words('koffie', 'keyword')).said).toContain('bakkerij.txt')
})

test('whoever asks for a page while a word is tried does not wait for the end of that', async () => {
  await mustAdd(project, talk.replaceAll('bakker', 'slager'), { name: 'tweede.txt' })
  const code = await codeNamed(project.db, scarcity)
  const done: string[] = []
  setImmediate(() => done.push('page'))
  await trialOf(project, code, { word: 'koffie', to: 'keyword' })
  done.push('trial')
  expect(done).toEqual(['page', 'trial'])
})

test('words that do nothing or cannot be say so', async () => {
  expect((await words('wel', 'excluding')).said).toContain('Het uitsluiten doet niets.')
  expect((await words('!?', 'keyword')).said).toContain('Hier staat geen woord in.')
  expect((await words('schaarste', 'excluding')).said).toContain('zou de code voor zichzelf verbergen')
  expect((await words('fiets', 'dropped')).said).toContain('staat niet bij de woorden van deze code')
  expect((await words('kof*', 'keyword')).said).toContain('Elk woord dat zo begint.')
  expect((await words('"koffie was"', 'keyword')).said).toContain('Erbij: 1 zin ')
  expect((await words('(koffie|thee) zetten', 'keyword')).said).toContain('Erbij: 1 zin ')
  const long = await words('lang '.repeat(110), 'keyword')
  expect([long.status, long.said]).toEqual([
    422,
    expect.stringContaining(sentenceFor('word-too-long', { longest: 500 })),
  ])
})

test('a code that the model does not know yet, and one that is over, say so and show no figures', async () => {
  const fresh = await by('code.add', (write) => addCode(write, { name: 'nieuw' }))
  const asked = await ask(`/suggestions/${fresh}/words?word=koffie&to=keyword`)
  expect(asked.said).toContain('Rode Draad leert deze code nog.')
  expect(asked.html.querySelector('.trial form[method=post]')).not.toBeNull()
  await by('code.change', (write) => changeCode(write, { id: scarcity }, { status: 'vervallen' }))
  const over = await words('koffie', 'keyword')
  expect(over.said).toContain('Deze code is vervallen.')
  expect(over.html.querySelector('.trial form[method=post]')).toBeNull()
})
