import { z } from 'zod'
import { SourcePages } from '../../views/documents/SourcePages.tsx'
import { ErasePage } from '../../views/erasures/ErasePage.tsx'
import { PartChoice, type PartChoiceProps } from '../../views/erasures/PartChoice.tsx'
import type { FieldErrors } from '../../views/parts/errors.ts'
import { askFor } from '../background/asking.ts'
import { forgetErased } from '../database/cleaning.ts'
import type { Project } from '../database/project.ts'
import type { Db } from '../database/tables.ts'
import { notFound } from '../errors.ts'
import { done } from '../http/answer.ts'
import { type AppContext, actor } from '../http/env.ts'
import { formOf, textField } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { sentenceFor } from '../messages.ts'
import { attendanceOf, attendances } from '../sources/participants.ts'
import { sessions } from '../sources/sessions.ts'
import { partAt } from '../sources/source.ts'
import { sourceText } from '../sources/store.ts'
import { textAtHand } from '../sources/texts-at-hand.ts'
import { nextTurn } from '../turns.ts'
import type { Wanted } from './erasing/scope.ts'
import { documentRow } from './erasing/scope-document.ts'
import { survey } from './erasing/survey.ts'

interface Refused {
  readonly ground: string
  readonly confirm: string
  readonly errors: FieldErrors
}

/** The page that tells what would be erased. Its form comes back to the same address. */
export async function askToErase(c: AppContext, wanted: Wanted, refused?: Refused): Promise<Response> {
  const { db } = c.get('project')
  const { title, confirm } = await subjectOf(db, wanted)
  const { pathname, search } = new URL(c.req.url)
  const found = await survey(c.get('project'), wanted)
  await nextTurn()
  const choice = wanted.kind === 'document' ? await choiceIn(c.get('project'), wanted.document) : undefined
  const document = 'document' in wanted ? wanted.document : undefined
  const stands = document !== undefined && (await documentRow(db, document)).ended === null
  return page(
    c,
    {
      title,
      current: 'log',
      width: 'narrow',
      trail: [{ name: t.erasures.keepAndErase, href: '/erasures' }, { name: title }],
    },
    <>
      {stands && <SourcePages document={document} current="/erase" />}
      <ErasePage
        title={title}
        survey={found}
        words={await wordsOf(db, wanted)}
        confirm={confirm}
        action={pathname + search}
        fields={{}}
        typed={refused ?? { ground: '', confirm: '' }}
        errors={refused?.errors}
      />
      {choice && <PartChoice {...choice} />}
    </>,
    refused ? 422 : 200,
  )
}

const form = z.object({ ground: textField(1_000).default(''), confirm: textField(1_000).default('') })

/** Erases what was asked, when the ground is given and the name was typed. */
export async function eraseAsked(c: AppContext, wanted: Wanted): Promise<Response> {
  const person = actor(c).id
  const { ground, confirm } = await formOf(c, form)
  const project = c.get('project')
  const { confirm: name } = await subjectOf(project.db, wanted)
  const errors: Record<string, string[]> = {}
  if (ground === '') errors.ground = [sentenceFor('erase-without-ground')]
  if (confirm !== name.normalize('NFC').trim())
    errors.confirm = [sentenceFor('erase-not-confirmed', { name })]
  if (Object.keys(errors).length > 0) return askToErase(c, wanted, { ground, confirm, errors })
  const handed = [new Blob([JSON.stringify(wanted)])]
  const { done: made, task } = await askFor(c, { kind: 'erase', person, ground }, { handed })
  if (!made) return c.redirect(`/work/${task.id}`, 303)
  await forgetErased(project)
  return done(c, made.event ?? null, made.address ?? '/erasures')
}

/** What is erased in words, and what a person types to confirm it. */
async function subjectOf(db: Db, wanted: Wanted): Promise<{ title: string; confirm: string }> {
  if (wanted.kind === 'memo') return { title: t.erasePages.eraseMemo, confirm: t.erasePages.confirmMemo }
  if (wanted.kind === 'speaker') {
    const confirm = 'label' in wanted ? wanted.label : await nameOf(db, wanted.participant)
    return { title: t.erasePages.eraseThing(confirm), confirm }
  }
  const { name } = await documentRow(db, wanted.document)
  return {
    title: wanted.kind === 'part' ? t.erasePages.erasePart(name) : t.erasePages.eraseThing(name),
    confirm: name,
  }
}

async function nameOf(db: Db, participant: string): Promise<string> {
  const row = await db
    .selectFrom('participants')
    .select('name')
    .where('id', '=', participant)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return row?.name ?? notFound('page-not-found')
}

const longest = 2_000

/** The words of a part or a memo, cut where they are too many to read before deciding. */
async function wordsOf(db: Db, wanted: Wanted): Promise<string | null> {
  const cut = (words: string) => (words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words)
  if (wanted.kind === 'memo') {
    const memo = await db.selectFrom('memos').select('text').where('id', '=', wanted.memo).executeTakeFirst()
    return cut(memo?.text ?? notFound('memo-not-found'))
  }
  if (wanted.kind !== 'part') return null
  const { text } = await sourceText(db, wanted.document)
  return cut(text.slice(wanted.start, wanted.end))
}

/** Of ten thousand turns each speaker is looked up once for each session. */
async function choiceIn({ db, derived }: Project, document: string): Promise<PartChoiceProps> {
  const { blocks, parts, sentences } = await textAtHand({ db, derived }, document)
  await nextTurn()
  const known = new Map((await sessions(db)).map((session) => [session.id, session]))
  const present = await attendances(db)
  const speakers = new Map<string, string | null>()
  const seen = new Set<string>()
  for (const { speaker, start } of blocks) {
    if (!speaker || /^▇+$/u.test(speaker)) continue
    const session = partAt(parts, start)?.session
    const key = JSON.stringify([session, speaker])
    if (seen.has(key)) continue
    seen.add(key)
    const there = present.filter((one) => one.session === session)
    const found = attendanceOf(there, speaker)
    speakers.set(found?.name ?? speaker, found?.participant ?? null)
  }
  return {
    document,
    sentences: sentences.length,
    parts: parts.map(({ session, table, proposition, round }, i) => {
      const about = session === null ? undefined : known.get(session)
      const titles = [
        about?.title,
        about?.tables.find(({ id }) => id === table)?.title,
        about?.propositions.find(({ id }) => id === proposition)?.title,
        round ?? undefined,
      ]
      return { number: i + 1, title: titles.filter(Boolean).join(', ') || t.erasePages.part(i + 1) }
    }),
    speakers: [...speakers].map(([name, participant]) => ({ name, participant })),
  }
}
