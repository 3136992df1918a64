import { HTMLElement, type Node, parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { languageCookie } from '../../server/http/language.ts'
import type { Language } from '../../server/language/language.ts'
import { mustThread } from '../exports/setting.ts'
import { kabel, mustCode, mustPublish, mustQuote, mustSet } from '../quotes/setting.ts'

/** Pages with words that somebody said, as somebody reads them in a language. */
async function mustRead(language: Language): Promise<{ path: string; html: HTMLElement }[]> {
  const setting = await mustSet()
  const { code } = await mustCode(setting, 'Vakmensen')
  const quote = await mustQuote(setting)
  await mustPublish(setting)
  const thread = await mustThread(setting, 'Wie begint?', kabel)
  const app = createApp({ project: setting })
  const headers = { cookie: `persoon=${setting.noor.id}; ${languageCookie}=${language}` }
  const paths = [
    `/documents/${setting.document}`,
    `/codebook/${code}`,
    `/threads/${thread}`,
    `/quote-sets/${setting.set}`,
    `/q/${quote.short}`,
    '/search?q=zwaardere',
    `/reports?q=${encodeURIComponent(kabel)}`,
  ]
  return Promise.all(
    paths.map(async (path) => {
      const answer = await app.request(`http://localhost${path}`, { headers })
      return { path, html: parse(await answer.text()) }
    }),
  )
}

/** In which language each piece of text stands that holds some of what was said. */
function languagesOf(node: Node, said: RegExp, around = ''): string[] {
  if (!(node instanceof HTMLElement)) return said.test(node.text) ? [around] : []
  if (node.tagName === 'TEXTAREA' || node.tagName === 'OPTION') return []
  const language = node.getAttribute('lang') ?? around
  return node.childNodes.flatMap((child) => languagesOf(child, said, language))
}

test('on a page in English, what people said is marked as Dutch', async () => {
  for (const { path, html } of await mustRead('en')) {
    expect(html.querySelector('html')?.getAttribute('lang')).toBe('en')
    expect([path, ...new Set(languagesOf(html, /heb ik niemand|zwaardere kabel/u))]).toEqual([path, 'nl'])
  }
})

test('on a page in Dutch nothing needs to say so', async () => {
  for (const { path, html } of await mustRead('nl')) {
    expect([path, ...html.querySelectorAll('body [lang]').map(String)]).toEqual([path])
  }
})
