import { expect, test } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { attachment, safeMediaType } from '../../server/http/file.ts'
import { kabel, mustCode, mustPublish, mustQuote, mustSet } from '../quotes/setting.ts'

const addresses: readonly ((of: { set: string; document: string }) => string)[] = [
  () => '/codebook/export',
  () => '/codings/export?format=csv',
  ({ document }) => `/documents/${document}/original`,
  ({ set }) => `/quote-sets/${set}/editions/1`,
  () => '/figures/codes.svg',
]

test('every file is saved under its own name, not shown, not guessed at and not kept on the way', async () => {
  const setting = await mustSet()
  await mustCode(setting, 'Vakmensen', kabel)
  await mustQuote(setting)
  await mustPublish(setting)
  const app = createApp({ project: setting })
  for (const address of addresses) {
    const { status, headers } = await app.request(`http://localhost${address(setting)}`)
    expect([address(setting), status]).toEqual([address(setting), 200])
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]+"; filename\*=UTF-8''/u)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('a name can put nothing else in the header of a download', () => {
  expect(attachment('a"\r\nset-cookie: x.txt')).not.toMatch(/[\r\n]|a"/u)
})

test.each([
  ['text/html', 'application/octet-stream'],
  ['image/svg+xml', 'application/octet-stream'],
  ['text/vtt; charset=utf-8', 'text/vtt'],
])('an original of type %s goes out as %s', (type, safe) => {
  expect(safeMediaType(type)).toBe(safe)
})
