import { randomInt } from 'node:crypto'
import { Hono } from 'hono'
import { record } from '../database/write.ts'
import { done } from '../http/answer.ts'
import { type AppEnv, actor } from '../http/env.ts'
import { formOf } from '../http/form.ts'
import { refusal } from '../sources/in-place.ts'
import { readSampled } from './sample/answering.ts'
import { groundOf } from './sample/left-to-draw.ts'
import { endSample, keepSample, sampleById } from './sample/store.ts'
import { answerForm, drawForm, endForm } from './sample-form.ts'
import { onwardHref, samplesPage, sentenceAsked, sentencePage } from './sample-page.tsx'

/** The reading sample: drawing it, reading it sentence by sentence, and taking it away. */
export const sampleRoutes = new Hono<AppEnv>()

sampleRoutes.get('/', (c) => samplesPage(c))

sampleRoutes.post('/', async (c) => {
  const { percent, from } = await formOf(c, drawForm)
  const person = actor(c).id
  const project = c.get('project')
  const wanted = { percent, seed: randomInt(2 ** 32), ...(await groundOf(project, from)) }
  const { event } = await record(project.db, { person, act: 'sample.draw' }, (write) =>
    keepSample(write, wanted),
  )
  return done(c, event, '/suggestions/sample')
})

sampleRoutes.post('/:sample/end', async (c) => {
  const { revision } = await formOf(c, endForm)
  const person = actor(c).id
  const { db } = c.get('project')
  const { id } = await sampleById(db, c.req.param('sample'))
  const { event } = await record(db, { person, act: 'sample.end', subject: id }, (write) =>
    endSample(write, { id, revision }),
  )
  return done(c, event, '/suggestions/sample')
})

sampleRoutes.get('/:sample/:number', (c) => sentencePage(c))

sampleRoutes.post('/:sample/:number', async (c) => {
  const { answer, codes, seen } = await formOf(c, answerForm)
  const person = actor(c).id
  const { sample, sentences, here } = await sentenceAsked(c)
  const act = { person, act: 'sample.read', subject: here.document }
  const read = { sentence: here.id, codes, isNone: answer === 'none', seen }
  try {
    const { event } = await record(c.get('project').db, act, (write) => readSampled(write, read))
    return done(c, event, onwardHref(sample, sentences, here))
  } catch (error) {
    return sentencePage(c, { errors: refusal(error), codes })
  }
})
