import { Hono } from 'hono'
import type { AppEnv } from '../../server/http/env.ts'
import { routes } from '../../server/routes.ts'
import type { Visitor } from './visitor.ts'

const program = new Hono<AppEnv>()
for (const [path, noun] of routes) program.route(path, noun)

/** Answered with a file, or for programs and for the scripts of a page. */
const isNoPage =
  /export$|\/(?:original|picture|file|live|fragment|changes|progress)$|^\/dossier|^\/project\/archive$|\/files\/:file$|\/editions\/:number$|svg/u

/** Every kind of page that the program answers with, as the pattern of its address. */
export function kindsOfPages(): string[] {
  const all = program.routes.filter(({ method, path }) => method === 'GET' && !isNoPage.test(path))
  return [...new Set(all.map(({ path }) => path))].sort()
}

/** What kind of page stands at an address; none where no page stands. */
function kindOf(address: string): string | undefined {
  const [matched] = program.router.match('GET', new URL(address, 'http://localhost').pathname)
  return matched.map(([[, { path }]]) => path).find((path) => path !== '/*' && !isNoPage.test(path))
}

/**
 * Opens the pages that are named, and of every other kind that links lead to the first; each figure is a kind of its
 * own. `look` sees each page. Gives the kinds that were seen.
 */
export async function walk(
  { page, open }: Visitor,
  named: Readonly<Record<string, string>>,
  look: (name: string) => Promise<void>,
): Promise<Set<string>> {
  const waiting = Object.entries(named)
  const kinds = new Set(waiting.map(([, address]) => kindOf(address) ?? ''))
  const known = new Set(kinds)
  for (const [name, address] of waiting) {
    await open(address)
    const links = await page
      .locator('a[href^="/"]:not([download])')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    await look(name)
    for (const link of links) {
      const kind = kindOf(link)
      const one = kind?.startsWith('/figures/:') ? link.replace(/\?.*/u, '') : kind
      if (kind === undefined || one === undefined || known.has(one)) continue
      known.add(one)
      kinds.add(kind)
      waiting.push([one, link])
    }
  }
  return kinds
}
