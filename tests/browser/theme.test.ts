import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Served, smallProject } from './server.ts'
import { type Visitor, visitor } from './visitor.ts'

const colours = {
  'heading-level-1-color': 'rgb(101, 0, 1)',
  'heading-level-2-color': 'rgb(102, 0, 1)',
  'heading-level-3-color': 'rgb(103, 0, 1)',
  'link-color': 'rgb(1, 2, 253)',
  'paragraph-color': 'rgb(3, 90, 4)',
  'mark-background-color': 'rgb(255, 201, 254)',
} as const

let noor: Visitor
let project: Served

beforeAll(async () => {
  project = await smallProject()
  const tokens = Object.entries(colours).map(([name, colour]) => `--nl-${name}: ${colour};`)
  const css = `.buurland-theme { ${tokens.join(' ')} --nl-paragraph-font-family: Buurland, serif }`
  writeFileSync(join(project.data, 'theme.css'), css)
  noor = await visitor(project, { name: 'Noor' })
}, 60_000)

/** How the first that the selector finds is drawn. */
const drawn = (selector: string, property: 'color' | 'background-color' | 'font-family') =>
  noor.page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

test('headings, paragraphs and links of every page follow an organisation’s theme', async () => {
  await noor.open('/accessibility')
  expect(await drawn('main h1', 'color')).toBe(colours['heading-level-1-color'])
  expect(await drawn('main h2', 'color')).toBe(colours['heading-level-2-color'])
  expect(await drawn('main p:not([class])', 'color')).toBe(colours['paragraph-color'])
  expect(await drawn('main p:not([class])', 'font-family')).toContain('Buurland')
  expect(await drawn('footer a', 'color')).toBe(colours['link-color'])
})

test('marks follow a theme', async () => {
  await noor.open('/search?q=werk')
  expect(await drawn('main mark', 'background-color')).toBe(colours['mark-background-color'])
})

test('a button that is a link keeps the look of a button', async () => {
  await noor.open('/')
  expect(await drawn('main a.nl-button', 'color')).not.toBe(colours['link-color'])
})
