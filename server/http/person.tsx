import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { PersonPage } from '../../views/people/PersonPage.tsx'
import { people, personNamed } from '../database/people.ts'
import type { AppEnv } from './env.ts'
import { backField, formOf, requiredText } from './form.ts'
import { page } from './page.tsx'

/** Remembers who works in this browser. There are no accounts yet: a name is all it takes. */
export const personCookie = 'persoon'

const nameForm = z.object({ name: requiredText(80), back: backField })

export const personRoutes = new Hono<AppEnv>()

personRoutes.get('/', async (c) => {
  const everyone = await people(c.get('project').db)
  const person = c.get('person')
  return page(c, { title: 'Uw naam', width: 'narrow' }, <PersonPage person={person} everyone={everyone} />)
})

personRoutes.post('/', async (c) => {
  const { name, back } = await formOf(c, nameForm)
  const person = await personNamed(c.get('project').db, name)
  setCookie(c, personCookie, person.id, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 365 * 24 * 60 * 60,
  })
  return c.redirect(back ?? '/', 303)
})
