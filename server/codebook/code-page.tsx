import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { fragmentsOnPage } from '../../views/codebook/CodeFragments.tsx'
import { CodePage } from '../../views/codebook/CodePage.tsx'
import type { CodeFragment, CodePageProps } from '../../views/codebook/props.ts'
import type { Fragment } from '../codings/coding.ts'
import { examplesOf } from '../codings/examples.ts'
import { fragmentCounts, fragmentsOfCode } from '../codings/fragments.ts'
import { type FragmentPlace, placesOf } from '../codings/places.ts'
import { readCounts } from '../codings/readings.ts'
import { rechecks } from '../codings/recheck.ts'
import { hangingOnCode } from '../codings/removing-code.ts'
import type { CodeExampleRow } from '../database/coding-tables.ts'
import { people } from '../database/people.ts'
import type { Project } from '../database/project.ts'
import type { Db, PersonRow } from '../database/tables.ts'
import { log } from '../history/log.ts'
import type { AppContext } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { memos } from '../memos/store.ts'
import { documents } from '../sources/store.ts'
import { shownCodeQuality } from '../suggestions/quality/shown.ts'
import { codeWords } from '../suggestions/words/code-words.ts'
import { nextTurn } from '../turns.ts'
import { type Code, wordsOf } from './code.ts'
import { fieldsOf } from './form.ts'
import { fieldChanges } from './history.ts'
import { codes } from './store.ts'

type Shown = Pick<CodePageProps, 'errors' | 'conflict' | 'into' | 'showsAllWords'> & {
  fields?: CodePageProps['fields']
  from?: number
}

/** Answers with the page of one code. */
export async function codePage(
  c: AppContext,
  code: Code,
  shown: Shown = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const props = await loadCode(c.get('project'), code, { ...shown, reader: c.get('person') })
  await nextTurn()
  const quality = await shownCodeQuality(c.get('project'), code.id)
  await nextTurn()
  const above = ancestors(props.codes, code).map(({ id, name }) => ({ name, href: `/codebook/${id}` }))
  const trail = [{ name: t.codebook.title, href: '/codebook' }, ...above, { name: code.name }]
  return page(
    c,
    { title: code.name, current: 'codebook', trail },
    <CodePage {...props} quality={quality} />,
    status,
  )
}

async function loadCode(
  project: Project,
  code: Code,
  { reader, fields = fieldsOf(code), from = 0, ...shown }: Shown & { reader: PersonRow | null },
): Promise<CodePageProps> {
  const { db } = project
  const examples = await examplesOf(db, code.id)
  const onPage = await fragmentsOfCode(db, code.id, { from, most: fragmentsOnPage })
  const places = await placesOf(db, [...onPage.flatMap((fragment) => fragment.codings), ...examples])
  const everyone = await people(db)
  await nextTurn()
  const wordHelp = await codeWords(project, code)
  await nextTurn()
  const history = await historyOf(db, code.id)
  await nextTurn()
  const nameOf = new Map(everyone.map(({ id, name }) => [id, name]))
  return {
    ...shown,
    code,
    codes: await codes(db),
    fields,
    words: new Set([...wordsOf(fields.keywords), ...wordsOf(fields.related)]).size,
    wordHelp,
    counts: {
      ...(await fragmentCounts(db, code.id)),
      read: (await readCounts(db)).get(code.id) ?? 0,
      sources: (await documents(db, 'source')).length,
    },
    fragments: onPage.map((fragment) => shownFragment(fragment, { places, nameOf, examples, reader })),
    from,
    examples: examples.map((example) => ({ example, place: places.get(example.id) })),
    again: reader ? ((await rechecks(db, [code], reader.id)).get(code.id) ?? []) : [],
    hanging: await hangingOnCode(db, code.id),
    memos: (await memos(db, { subject: code.id })).map((memo) => ({
      ...memo,
      personName: nameOf.get(memo.person) ?? '',
    })),
    history,
  }
}

interface Around {
  places: ReadonlyMap<string, FragmentPlace>
  nameOf: ReadonlyMap<string, string>
  examples: readonly CodeExampleRow[]
  reader: PersonRow | null
}

function shownFragment(fragment: Fragment, { places, nameOf, examples, reader }: Around): CodeFragment {
  const { document, version, start, end, exact, codings } = fragment
  const coding = codings[0]?.id ?? ''
  const example = examples.find((one) => one.version === version && one.start === start && one.end === end)
  return {
    document,
    start,
    end,
    exact,
    coding,
    place: places.get(coding),
    coders: codings.map(({ coder }) => nameOf.get(coder) ?? ''),
    own: codings.find(({ coder }) => coder === reader?.id)?.id,
    example: example?.kind,
  }
}

/** Events that only shifted this code because another one moved past it tell nothing about this code. */
async function historyOf(db: Db, code: string): Promise<CodePageProps['history']> {
  const changes = await fieldChanges(db, code)
  const { events } = await log(db, { row: code })
  return events.flatMap((event) => {
    const own = changes.get(event.seq) ?? []
    return event.act === 'code.move' && own.length === 0 ? [] : [{ ...event, changes: own }]
  })
}

function ancestors(all: readonly Code[], { parent }: Code): Code[] {
  const above = all.find(({ id }) => id === parent)
  return above ? [...ancestors(all, above), above] : []
}
