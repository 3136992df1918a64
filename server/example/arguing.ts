import { personNamed } from '../database/people.ts'
import type { Project } from '../database/project.ts'
import { record } from '../database/write.ts'
import { addQuote } from '../quotes/choosing.ts'
import { publish } from '../quotes/publishing.ts'
import { quoteSetOf } from '../quotes/store.ts'
import { documentNamed } from '../sources/store.ts'
import { adoptCandidate } from '../threads/adopting.ts'
import { changeThread, setStatus } from '../threads/changing.ts'
import { candidateIn, deriveThreads } from '../threads/derivations.ts'
import { gather } from '../threads/gathering.ts'
import { threadNamed } from '../threads/store.ts'
import type { Manifest } from './manifest.ts'

/** Takes up the threads of the example as a researcher would, and publishes its quote sets. */
export async function argueExample(project: Project, { threads, quoteSets }: Manifest): Promise<void> {
  const { id: person } = await personNamed(project.db, 'Noor')
  for (const thread of threads) await takeUp(project, person, thread)
  for (const set of quoteSets) await makeSet(project, person, set)
}

async function takeUp(
  { db, derived }: Project,
  person: string,
  { candidate: key, title, claim, tensionThis, tensionThat, question, scope }: Manifest['threads'][number],
): Promise<void> {
  const derivation = await deriveThreads(db, derived)
  const gathered = await gather(db)
  const candidate = candidateIn(derivation, key)
  const { result: id } = await record(db, { person, act: 'thread.adopt' }, (write) =>
    adoptCandidate(write, { candidate, derivation: derivation.input, title }, gathered),
  )
  const text = { claim, tension_this: tensionThis, tension_that: tensionThat, question, scope }
  await record(db, { person, act: 'thread.change', subject: id }, (write) =>
    changeThread(write, { id }, text),
  )
  await record(db, { person, act: 'thread.status', subject: id }, (write) =>
    setStatus(write, { id }, 'in-bespreking'),
  )
}

async function makeSet(
  { db }: Project,
  person: string,
  { title, thread: threadTitle, quotes }: Manifest['quoteSets'][number],
): Promise<void> {
  const thread = await threadNamed(db, threadTitle)
  const { result: set } = await record(db, { person, act: 'quote-set.add' }, (write) =>
    quoteSetOf(write, title),
  )
  for (const { document: name, exact } of quotes) {
    const document = await documentNamed(db, name)
    await record(db, { person, act: 'quote.add', subject: set }, (write) =>
      addQuote(write, { set, document: document.id, exact, thread: thread.id }),
    )
  }
  await record(db, { person, act: 'quote-set.publish', subject: set }, (write) => publish(write, set))
}
