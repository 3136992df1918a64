import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

const root = join(import.meta.dirname, '../..')

/** What makes pages: views with their scripts, and what answers requests. */
const files = ['views', 'server']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /^views\/.*\.tsx?$|^server\/.*\.tsx$/u.test(name))

/** Names, which are the same in every language. */
const names = /^(?:\|? ?Rode Draad|SHA-256|sha256sum|Word|Markdown|csv|html|bytes|JSON-LD|&nbsp;)$/u

/** What is read to people of an element, beside what stands in it. */
const spoken =
  /^(?:aria-label|aria-description|title|label|placeholder|alt|hint|under|over|of|about|what|heading)$/u

/** Small Dutch words without which there is hardly a sentence, and that no name in the code has. */
const dutch =
  /(?<![\p{L}\p{N}_-])(?:het|een|niet|wordt|worden|deze|geen|kunt|nog|uw|bij|naar|zijn)(?![\p{L}\p{N}_-])/iu

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''

const kept = (node: Node): string =>
  node.type === 'TemplateElement' ? textOf(Object(node.value).cooked) : textOf(node.value)

/** The strings that an expression comes down to, by itself or by a choice. */
function stringsIn(expression: unknown): string[] {
  if (!isNode(expression)) return []
  const { type, consequent, alternate, left, right, quasis } = expression
  if (type === 'Literal' || type === 'TemplateElement') return [kept(expression)]
  if (type === 'TemplateLiteral' && Array.isArray(quasis)) return quasis.flatMap(stringsIn)
  if (type === 'ConditionalExpression') return [consequent, alternate].flatMap(stringsIn)
  return type === 'LogicalExpression' ? [left, right].flatMap(stringsIn) : []
}

/** What a piece of code says to people by itself: words in an element, words read of it, a title, Dutch in a string. */
function saidBy(node: Node): string[] {
  const { type, key, name, value, children } = node
  if (type === 'JSXText') return [textOf(value)]
  if (type === 'JSXElement' || type === 'JSXFragment') {
    const shown = Array.isArray(children) ? children : []
    return shown.flatMap((child) => (isNode(child) ? stringsIn(child.expression) : []))
  }
  if (type === 'JSXAttribute') {
    if (!isNode(name) || !spoken.test(textOf(name.name)) || !isNode(value)) return []
    return stringsIn(value.type === 'JSXExpressionContainer' ? value.expression : value)
  }
  if (type === 'Property' && isNode(key) && textOf(key.name) === 'title') return stringsIn(value)
  const isString = type === 'Literal' || type === 'TemplateElement'
  return isString && dutch.test(kept(node)) ? [kept(node)] : []
}

/** Whether an element shows characters to type, or a name of a column: those are no words. */
function isExact(node: Node): boolean {
  const { openingElement } = node
  return (
    isNode(openingElement) &&
    isNode(openingElement.name) &&
    /^(?:kbd|code)$/u.test(textOf(openingElement.name.name))
  )
}

function* saidIn(value: unknown): Generator<[start: number, text: string]> {
  if (Array.isArray(value)) for (const one of value) yield* saidIn(one)
  if (!isNode(value) || value.type === 'ImportDeclaration' || isExact(value)) return
  for (const text of saidBy(value)) {
    if (/\p{L}{2}/u.test(text) && !names.test(text)) yield [value.start, text]
  }
  for (const inner of Object.values(value)) if (typeof inner === 'object') yield* saidIn(inner)
}

test('what a page says stands in the catalogue of its language, not in the code', () => {
  const said = files.flatMap((file) => {
    const code = readFileSync(join(root, file), 'utf8')
    const program = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' })
    return [...saidIn(program.body)].map(
      ([start, text]) => `${file}:${code.slice(0, start).split('\n').length} ${text}`,
    )
  })
  expect(said).toEqual([])
})
