import { Hono } from 'hono'
import { z } from 'zod'
import { PastePage, type PastePageProps } from '../../views/uploads/PastePage.tsx'
import type { AppContext, AppEnv } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { kept, t } from '../language/t.ts'
import { checkedForm } from './in-place.ts'
import { handedIn } from './routes-handed-in.ts'

/** A text that is pasted waits like a file that was handed in: it is looked at before it is kept. */
export const pasteRoutes = new Hono<AppEnv>()

const longestName = 120
const pasteForm = z.object({
  name: z.string().trim().max(longestName, 'field-too-long').default(''),
  text: z.string().refine((text) => text.trim() !== '', 'pasted-text-empty'),
})

pasteRoutes.get('/', (c) => pastePage(c))

pasteRoutes.post('/', async (c) => {
  const { values, typed, errors } = await checkedForm(c, pasteForm)
  if (errors) return pastePage(c, { name: typed.name?.[0] ?? '', text: typed.text?.[0] ?? '', errors })
  const text = values.text.replace(/\r\n?/gu, '\n')
  const whole = text.endsWith('\n') ? text : `${text}\n`
  const { done } = await handedIn(c, [new File([whole], fileName(values.name, text))])
  const [only] = done?.uploads ?? []
  return c.redirect(only ? `/uploads/${only}` : '/uploads', 303)
})

/** What it was called, else how it begins; with the ending of a transcript when it is one. */
function fileName(name: string, text: string): string {
  const ending = text.startsWith('WEBVTT') ? 'vtt' : 'txt'
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const called = (name || first)
    .replace(/[\\/\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, longestName)
    .trim()
  return /\.(?:txt|md|vtt|srt)$/iu.test(called) ? called : `${called || kept.uploads.pasted}.${ending}`
}

function pastePage(c: AppContext, refused?: PastePageProps): Promise<Response> {
  const trail = [{ name: t.sourcePages.addSources, href: '/uploads' }, { name: t.uploads.paste }]
  const frame = { title: t.uploads.paste, current: 'sessions', width: 'narrow', trail } as const
  return page(c, frame, <PastePage {...(refused ?? { name: '', text: '' })} />, refused ? 422 : 200)
}
