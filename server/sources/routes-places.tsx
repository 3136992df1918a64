import { Hono } from 'hono'
import { z } from 'zod'
import { cellsOf } from '../../views/sessions/Propositions.tsx'
import { votesInWords } from '../../views/sessions/words.ts'
import { invalid } from '../errors.ts'
import type { AppEnv } from '../http/env.ts'
import { revisionField } from '../http/form.ts'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { isCollision } from './in-place.ts'
import { importParticipants, type ListTaken } from './participants.ts'
import { changeProposition, endPlace, renameTable } from './session-changes.ts'
import { propositionForm, tableForm, votesIn } from './session-form.ts'
import { changeSessionBy, placeOf, sessionOf, showSession } from './session-page.tsx'
import { voteCells } from './session-typed.ts'
import { propositionOf, sessionNamed, tableOf } from './sessions.ts'

/** Tables, propositions and participants of one session. */
export const placeRoutes = new Hono<AppEnv>()

const endForm = z.object({ revision: revisionField })
const titleOf = (typed: Readonly<Record<string, readonly string[]>>) => typed.title?.[0] ?? ''

placeRoutes.post('/tables', async (c) => {
  const session = await sessionOf(c)
  return changeSessionBy(c, session, {
    act: 'session.add-table',
    schema: tableForm,
    change: (write, { title }) => tableOf(write, session.id, title),
    refused: (errors, typed) => ({ form: 'table', id: null, title: titleOf(typed), errors }),
  })
})

placeRoutes.post('/tables/:place', async (c) => {
  const session = await sessionOf(c)
  const { id } = placeOf(c, session.tables)
  return changeSessionBy(c, session, {
    act: 'session.change-table',
    schema: tableForm,
    change: (write, { title, revision }) => renameTable(write, { id, revision }, title),
    refused: (errors, typed) => ({ form: 'table', id, title: titleOf(typed), errors }),
    fieldOf: { 'tables-exists': 'title' },
    collided: async (error, { title }, typed) => {
      if (!isCollision(error)) return undefined
      const standing = await sessionNamed(c.get('project').db, session.id)
      const theirs = standing.tables.find((table) => table.id === id)?.title ?? ''
      return showSession(c, standing, {
        refused: { form: 'table', id, title: titleOf(typed), errors: {} },
        differences: [{ name: t.common.table, theirs, yours: title }],
      })
    },
  })
})

placeRoutes.post('/tables/:place/end', async (c) => {
  const session = await sessionOf(c)
  const { id } = placeOf(c, session.tables)
  return changeSessionBy(c, session, {
    act: 'session.end-table',
    schema: endForm,
    change: (write, { revision }) => endPlace(write, 'tables', { id, revision }),
    refused: (errors) => ({ form: 'end', errors }),
  })
})

placeRoutes.post('/propositions', async (c) => {
  const session = await sessionOf(c)
  return changeSessionBy(c, session, {
    act: 'session.add-proposition',
    schema: propositionForm,
    change: (write, form) => propositionOf(write, session.id, form.title, votesIn(form)),
    refused: (errors, typed) => ({
      form: 'proposition',
      id: null,
      title: titleOf(typed),
      votes: voteCells(typed),
      errors,
    }),
    fieldOf: { 'votes-incomplete': 'votes' },
  })
})

placeRoutes.post('/propositions/:place', async (c) => {
  const session = await sessionOf(c)
  const { id } = placeOf(c, session.propositions)
  return changeSessionBy(c, session, {
    act: 'session.change-proposition',
    schema: propositionForm,
    change: (write, { revision, title, ...cells }) =>
      changeProposition(write, { id, revision }, { title, votes: votesIn(cells) }),
    refused: (errors, typed) => ({
      form: 'proposition',
      id,
      title: titleOf(typed),
      votes: voteCells(typed),
      errors,
    }),
    fieldOf: { 'votes-incomplete': 'votes', 'propositions-exists': 'title' },
    collided: async (error, form) => {
      if (!isCollision(error)) return undefined
      const standing = await sessionNamed(c.get('project').db, session.id)
      const theirs = standing.propositions.find((proposition) => proposition.id === id)
      const votes = votesIn(form)
      return showSession(c, standing, {
        refused: { form: 'proposition', id, title: form.title, votes: cellsOf(votes), errors: {} },
        differences: [
          { name: t.sessions.propositionWord, theirs: theirs?.title ?? '', yours: form.title },
          {
            name: t.sessions.votesWord,
            theirs: votesInWords(theirs?.votes ?? []),
            yours: votesInWords(votes),
          },
        ].filter((difference) => difference.theirs !== difference.yours),
      })
    },
  })
})

placeRoutes.post('/propositions/:place/end', async (c) => {
  const session = await sessionOf(c)
  const { id } = placeOf(c, session.propositions)
  return changeSessionBy(c, session, {
    act: 'session.end-proposition',
    schema: endForm,
    change: (write, { revision }) => endPlace(write, 'propositions', { id, revision }),
    refused: (errors) => ({ form: 'end', errors }),
  })
})

const sentencesFor = (unused: ListTaken['unused']) =>
  unused.map(({ key, details }) => sentenceFor(key, details))

placeRoutes.post('/participants', async (c) => {
  const session = await sessionOf(c)
  return changeSessionBy(c, session, {
    act: 'participants.import',
    schema: z.object({ file: z.instanceof(File, { error: 'no-csv' }) }),
    change: async (write, { file }) => {
      if (file.name === '') invalid('no-csv')
      const bytes = new Uint8Array(await file.arrayBuffer())
      return importParticipants(write, session.id, { name: file.name, bytes })
    },
    refused: (errors) => ({ form: 'participants', errors: { file: Object.values(errors).flat() } }),
    told: ({ unused, ...counts }, event) =>
      unused.length === 0
        ? undefined
        : { taken: { ...counts, unused: sentencesFor(unused), event, back: `/sessions/${session.id}` } },
  })
})
