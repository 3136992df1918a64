import type { EvidenceRow } from '../../server/database/finding-tables.ts'
import type { Thread } from '../../server/threads/thread.ts'
import { PageHead } from '../layout/Page.tsx'
import { Button, Buttons } from '../parts/Buttons.tsx'
import { SelectField, TextField } from '../parts/Field.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { roleWords } from './words.ts'

export interface OrganisePageProps {
  thread: Thread
  others: readonly Thread[]
  /** The threads that it may be nested under. */
  parents: readonly Thread[]
  /** What was not put aside. */
  evidence: readonly EvidenceRow[]
  canChange: boolean
}

/** Nest a thread under another, merge it with another, or split it. */
export function OrganisePage({ thread, others, parents, evidence, canChange }: OrganisePageProps) {
  return (
    <div class="stack--wide">
      <PageHead
        over={thread.claim || thread.title}
        title="Rode draad ordenen"
        under="Elke stap staat in het logboek en kan ongedaan worden gemaakt."
      />
      {!canChange && <p>Vul eerst uw naam in. Daarna kunt u rode draden ordenen.</p>}
      {canChange && parents.length > 0 && <Nest thread={thread} parents={parents} />}
      {canChange && <Merge thread={thread} others={others} />}
      {canChange && <Split thread={thread} evidence={evidence} />}
      <p>
        <a href={`/threads/${thread.id}`}>Terug naar de rode draad</a>
      </p>
    </div>
  )
}

function Nest({ thread, parents }: Pick<OrganisePageProps, 'thread' | 'parents'>) {
  return (
    <section class="stack" aria-labelledby="nest">
      <h2 id="nest">Onder een andere draad hangen</h2>
      <p class="quiet small">Elke draad houdt zijn eigen bewijs en zijn eigen aantallen.</p>
      <PostForm
        action={`/threads/${thread.id}/nest`}
        fields={{ revision: thread.revision }}
        class="stack"
        label="Onder een andere draad hangen"
      >
        <SelectField
          name="parent"
          label="Hangt onder"
          value={thread.parent ?? ''}
          options={[
            { value: '', name: 'geen andere draad' },
            ...parents.map(({ id, title }) => ({ value: id, name: title })),
          ]}
        />
        <Buttons>
          <Button>Plaats kiezen</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

function Merge({ thread, others }: Pick<OrganisePageProps, 'thread' | 'others'>) {
  if (others.length === 0) return null
  return (
    <section class="stack" aria-labelledby="merge">
      <h2 id="merge">Samenvoegen met een andere draad</h2>
      <p class="quiet small">
        Het bewijs, de memo’s en de plaatsen in rapporten gaan mee. De andere draad houdt zijn titel en zijn
        teksten; wat daar leeg is, wordt hiermee ingevuld. Was daar al akkoord op, dan gaat die terug naar ‘in
        bespreking’. Dit adres verwijst daarna naar de andere draad.
      </p>
      <PostForm
        action={`/threads/${thread.id}/merge`}
        fields={{ revision: thread.revision }}
        class="stack"
        label="Samenvoegen"
      >
        <SelectField
          name="into"
          label="Gaat op in"
          options={others.map(({ id, title }) => ({ value: id, name: title }))}
        />
        <Buttons>
          <Button>Samenvoegen</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}

function Split({ thread, evidence }: Pick<OrganisePageProps, 'thread' | 'evidence'>) {
  if (evidence.length < 2) return null
  return (
    <section class="stack" aria-labelledby="split">
      <h2 id="split">Splitsen</h2>
      <p class="quiet small">
        Kies de fragmenten die naar een nieuwe rode draad gaan. Zij houden hun rol, hun kant en hun volgorde.
      </p>
      <PostForm action={`/threads/${thread.id}/split`} class="stack" label="Splitsen">
        <TextField name="title" id="split-title" label="Titel van de nieuwe rode draad" required />
        <fieldset class="field">
          <legend>Fragmenten die meegaan</legend>
          <ul class="choices">
            {evidence.map((row) => (
              <li>
                <label>
                  <input type="checkbox" name="evidence" value={row.id} />{' '}
                  <span class="evidence__words">{row.exact}</span>{' '}
                  <span class="small quiet">{roleWords[row.role]}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <Buttons>
          <Button>Splitsen</Button>
        </Buttons>
      </PostForm>
    </section>
  )
}
