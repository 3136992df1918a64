import { Hono } from 'hono'
import { z } from 'zod'
import { WhyPage } from '../../views/suggestions/WhyPage.tsx'
import { WordTrialPage } from '../../views/suggestions/WordTrialPage.tsx'
import { wordsOf } from '../codebook/code.ts'
import { codeNamed } from '../codebook/store.ts'
import { invalid } from '../errors.ts'
import type { AppEnv } from '../http/env.ts'
import { backField, idField, offsetField, queryOf, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { tellWhy } from './explaining.ts'
import { trialOf } from './trial.ts'
import { wordPlaces } from './words/change-word.ts'
import { longestWord, placeOf } from './words/remarks.ts'
import { wordKey } from './words/word-key.ts'

/** Why something is suggested, and what another word would change; below `/suggestions`. Nothing is kept here. */
export const reasonRoutes = new Hono<AppEnv>()

const whyQuery = z.object({ version: idField, start: offsetField, back: backField })

reasonRoutes.get('/:code/why', async (c) => {
  const { back, ...place } = queryOf(c, whyQuery)
  const project = c.get('project')
  const code = await codeNamed(project.db, c.req.param('code'))
  const told = await tellWhy(project, code, place)
  return page(
    c,
    {
      title: t.reasons.whyOf(code.name),
      current: 'suggestions',
      width: 'narrow',
      trail: trailOf(code, t.reasons.why),
    },
    <WhyPage code={code} told={told} back={back ?? `/codebook/${code.id}`} />,
  )
})

const wordQuery = z.object({
  word: textField(60_000).default(''),
  to: z.enum(wordPlaces).optional().catch(undefined),
  back: backField,
})

reasonRoutes.get('/:code/words', async (c) => {
  const { word: typed, to, back: asked } = queryOf(c, wordQuery)
  const project = c.get('project')
  const code = await codeNamed(project.db, c.req.param('code'))
  const back = asked ?? `/codebook/${code.id}`
  const [word = '', ...others] = wordsOf(typed)
  if (others.length > 0) invalid('not-one-word')
  if (word.length > longestWord) invalid('word-too-long', { longest: longestWord })
  const trial = to && (await trialOf(project, code, { word, to }))
  const canChange = c.get('person') !== null
  return page(
    c,
    {
      title: t.reasons.wordOf(code.name),
      current: 'suggestions',
      width: 'narrow',
      trail: trailOf(code, t.reasons.word),
    },
    <WordTrialPage
      code={code}
      back={back}
      word={word}
      now={placeOf(code, wordKey(word))}
      asked={to && trial && { to, trial, canChange }}
    />,
  )
})

const trailOf = (code: { id: string; name: string }, here: string) => [
  { name: t.codebook.title, href: '/codebook' },
  { name: code.name, href: `/codebook/${code.id}` },
  { name: here },
]
