import { expect, inject, test } from 'vitest'
import { AppError } from '../../server/errors.ts'
import { undo } from '../../server/history/undo.ts'
import { verify } from '../../server/history/verify.ts'
import { eventsOf } from './acts.ts'
import { mustFill } from './filled.ts'
import { brokenIn, countsOf, snapshotOf } from './kept.ts'
import { idsOf, poison } from './poison.ts'
import { type Answer, type Field, type Form, faultsOf, formsIn, startsOf, Walker } from './walking.ts'

const project = await mustFill()
const walker = new Walker(project)
const forms = formsIn(await walker.walk(startsOf(project)), (action) => walker.routeOf('POST', action))
const ids = idsOf(project)

const routes = new Map<string, Form[]>()
for (const form of forms) {
  const route = walker.routeOf('POST', form.action)
  routes.set(route, [...(routes.get(route) ?? []), form])
}

/** The form as it is sent, without the revision that would have every later one refused. */
const sent = (form: Form): Field[] => {
  const once = new Map(form.fields.filter(([name]) => name !== 'revision'))
  return [...once]
}

/** What no undo takes back; so it is tried when all else was. */
const forGood = 'audit.finish'
const isForGood = (route: string) => route.endsWith('/finish')

/** A name that was changed is in no event: it is put back by itself, and the rest of that act stays. */
async function takenBack(seq: number, names: ReadonlyMap<string, string>): Promise<void> {
  try {
    await undo(project.db, project.noor.id, seq)
  } catch (error) {
    if (!(error instanceof AppError) || error.key !== 'name-not-in-log') throw error
    for (const [id, name] of names)
      await project.db.updateTable('participants').set({ name }).where('id', '=', id).execute()
  }
}

async function namesNow(): Promise<Map<string, string>> {
  const rows = await project.db.selectFrom('participants').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Posts, and brings back what stood before when it was taken: so each attack meets the same project. */
async function attacked(what: string, post: () => Promise<Answer>): Promise<string[]> {
  const before = countsOf(project)
  const log = eventsOf(project).length
  const names = await namesNow()
  const answer = await post()
  const faults = faultsOf(answer)
  if (answer.status >= 400) {
    if (JSON.stringify(countsOf(project)) !== JSON.stringify(before)) faults.push('was refused and stored')
  } else {
    for (const { seq, act } of eventsOf(project).slice(log).toReversed()) {
      if (act !== 'person.add' && act !== forGood) await takenBack(seq, names)
    }
  }
  return faults.map((fault) => `${what}: ${fault}`)
}

const short = (value: string) =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…${value.length}` : value)

const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(value)

/** Of the values each field meets one in so many, and each field others. */
const every = inject('thoroughly') ? 2 : 6

/** What may come in one field: of an id other ids, else things that do not belong there. */
function valuesFor(value: string, turn: number): string[] {
  const all = isId(value) ? ids : poison
  return all.filter((_, at) => (at + turn) % (isId(value) ? every : 6 * every) === 0)
}

/** Every way in which a form is attacked, with words for it. */
function attacksOn(form: Form, turn: number): [what: string, fields: Field[]][] {
  const fields = sent(form)
  const attacks: [string, Field[]][] = [['nothing', []]]
  for (const value of poison.filter((_, at) => (at + turn) % every === 0)) {
    attacks.push([`all ${short(value)}`, fields.map(([name]) => [name, value])])
  }
  for (const [at, [name, before]] of fields.slice(0, 10).entries()) {
    const others = fields.filter(([other]) => other !== name)
    attacks.push([`no ${name}`, others], [`${name} twice`, [...fields, [name, before]]])
    for (const value of valuesFor(before, turn + at)) {
      attacks.push([`${name} ${short(value)}`, [...others, [name, value]]])
    }
  }
  return attacks
}

const inOrder = [...routes].sort(([a], [b]) => Number(isForGood(a)) - Number(isForGood(b)))

for (const [turn, [route, list]] of inOrder.entries()) {
  test(`POST ${route} withstands whatever stands in its fields`, async () => {
    const faults: string[] = []
    for (const form of list) {
      for (const [what, fields] of attacksOn(form, turn)) {
        faults.push(...(await attacked(what, () => walker.post(form.action, fields))))
      }
    }
    expect(faults).toEqual([])
    expect(brokenIn(snapshotOf(project))).toEqual([])
  })
}

test('after all this the check finds nothing wrong', async () => {
  expect((await verify(project.db)).failures).toEqual([])
})
