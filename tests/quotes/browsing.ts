import { parse } from 'node-html-parser'
import { createApp } from '../../server/app.tsx'
import type { Setting } from './setting.ts'

export const site = 'http://localhost'

/** Visits the pages as Noor, and posts their forms. */
export function browse(setting: Setting) {
  const app = createApp({ project: setting })
  const headers = { origin: site, cookie: `persoon=${setting.noor.id}` }
  return {
    get: (path: string) => app.request(site + path, { headers: { cookie: headers.cookie } }),
    page: async (path: string) => parse(await (await app.request(site + path, { headers })).text()),
    post: (path: string, fields: Record<string, string | number>) =>
      app.request(site + path, {
        method: 'POST',
        headers,
        body: new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      }),
  }
}
