import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { PersonPage } from '../../views/people/PersonPage.tsx'
import { chooseLanguage, people, personNamed } from '../database/people.ts'
import { languages } from '../language/language.ts'
import { t } from '../language/t.ts'
import { done } from './answer.ts'
import type { AppEnv } from './env.ts'
import { backField, formOf, requiredText } from './form.ts'
import { languageCookie } from './language.ts'
import { page } from './page.tsx'

/** Remembers who works in this browser. There are no accounts yet: a name is all it takes. */
export const personCookie = 'persoon'

const aYear = 365 * 24 * 60 * 60

const nameForm = z.object({ name: requiredText(80), back: backField })

const languageForm = z.object({ language: z.enum(languages), back: backField })

export const personRoutes = new Hono<AppEnv>()

personRoutes.get('/', async (c) => {
  const everyone = await people(c.get('project').db)
  const person = c.get('person')
  return page(
    c,
    { title: t.people.title, width: 'narrow' },
    <PersonPage person={person} everyone={everyone} />,
  )
})

personRoutes.post('/', async (c) => {
  const { name, back } = await formOf(c, nameForm)
  const person = await personNamed(c.get('project').db, name)
  setCookie(c, personCookie, person.id, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: aYear,
  })
  return c.redirect(back ?? '/', 303)
})

/** A person's choice is kept with the person; that of a browser where nobody gave a name yet, in the browser. */
personRoutes.post('/language', async (c) => {
  const { language, back } = await formOf(c, languageForm)
  const person = c.get('person')
  if (person) return done(c, await chooseLanguage(c.get('project').db, person, language), back ?? '/me')
  setCookie(c, languageCookie, language, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: aYear })
  return c.redirect(back ?? '/me', 303)
})
