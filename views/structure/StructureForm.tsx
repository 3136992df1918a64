import { t } from '../../server/language/t.ts'
import type { BlockKind, Voice } from '../../server/text/block.ts'
import { voices } from '../../server/text/block.ts'
import { Button } from '../parts/Buttons.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { voicePhrase, voiceWord } from '../parts/Voice.tsx'
import { voiceCountsInWords } from '../uploads/words.ts'

/** A block as one line of the form. */
export interface StructureBlock {
  readonly kind: BlockKind
  readonly opening: string
  readonly speaker: string | undefined
  readonly voice: Voice
}

/** A run of blocks with where it belongs, as it stands or as typed. */
export interface StructureRun {
  /** Index of its first block. */
  readonly from: number
  readonly to: number
  readonly session: string
  readonly table: string
  readonly proposition: string
  readonly round: string
  readonly voice: string
  readonly joins: boolean
  readonly counts: readonly (readonly [Voice, number])[]
}

export interface StructureFormProps {
  action: string
  revision: number
  runs: readonly StructureRun[]
  blocks: readonly StructureBlock[]
  sessions: readonly { readonly id: string; readonly title: string }[]
  tables: readonly string[]
  propositions: readonly string[]
  /** Blocks, counted from 1, for one voice: as typed when it was refused. */
  stretch: { readonly first: string; readonly last: string; readonly voice: string }
}

/** All parts of a text with their blocks, on one screen. */
export function StructureForm(props: StructureFormProps) {
  const { action, revision, runs, blocks, sessions } = props
  return (
    <section class="stack" aria-labelledby="parts">
      <h2 id="parts">Delen en wiens woorden</h2>
      <p class="field__hint">
        Een deel hoort bij één bijeenkomst en, als dat bekend is, bij één tafel, stelling en ronde. Vink bij
        een blok ‘nieuw deel’ aan om daar te knippen. Staat een bijeenkomst er niet bij?{' '}
        <a href="/sessions#add">Voeg haar toe</a>.
      </p>
      <PostForm action={action} fields={{ revision }} label="Indeling" class="stack">
        <Choices id="known-tables" words={props.tables} />
        <Choices id="known-propositions" words={props.propositions} />
        <Stretch stretch={props.stretch} count={blocks.length} />
        <ol class="parts">
          {runs.map((run, at) => (
            <Run run={run} at={at} blocks={blocks.slice(run.from, run.to)} sessions={sessions} />
          ))}
        </ol>
        <div class="btns savebar">
          <Button kind="primary">Indeling bewaren</Button>
        </div>
      </PostForm>
    </section>
  )
}

function Choices({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option value={word} />
      ))}
    </datalist>
  )
}

/** One voice for a stretch of blocks that need not be a part. */
function Stretch({ stretch, count }: { stretch: StructureFormProps['stretch']; count: number }) {
  return (
    <details open={stretch.first !== '' || stretch.voice !== ''}>
      <summary>Een reeks blokken tegelijk</summary>
      <div class="filters">
        <p class="field">
          <label for="first">Van blok</label>
          <input id="first" name="first" type="number" min="1" max={count} value={stretch.first} />
        </p>
        <p class="field">
          <label for="last">tot en met blok</label>
          <input id="last" name="last" type="number" min="1" max={count} value={stretch.last} />
        </p>
        <p class="field">
          <label for="stretch-voice">zijn woorden van</label>
          <select id="stretch-voice" name="stretch-voice">
            <option value="">kies …</option>
            {voices.map((voice) => (
              <option value={voice} selected={stretch.voice === voice}>
                {voicePhrase(voice)}
              </option>
            ))}
          </select>
        </p>
      </div>
    </details>
  )
}

interface RunProps {
  run: StructureRun
  at: number
  blocks: readonly StructureBlock[]
  sessions: StructureFormProps['sessions']
}

function Run({ run, at, blocks, sessions }: RunProps) {
  const last = run.from + blocks.length
  return (
    <li class="part">
      <h3>
        Deel {at + 1}{' '}
        <span class="quiet small">blok {blocks.length === 1 ? last : `${run.from + 1}–${last}`}</span>
      </h3>
      <RunFields run={run} at={at} sessions={sessions} />
      <ol class="blocks">
        {blocks.map((block, index) => (
          <BlockLine block={block} at={run.from + index} begins={index === 0} />
        ))}
      </ol>
    </li>
  )
}

function RunFields({ run, at, sessions }: Omit<RunProps, 'blocks'>) {
  const name = (field: string) => `run-${at}-${field}`
  return (
    <fieldset class="part__fields">
      <legend class="visually-hidden">Deel {at + 1}</legend>
      <input type="hidden" name="from" value={String(run.from)} />
      <p class="field field--session">
        <label for={name('session')}>Bijeenkomst</label>
        <select id={name('session')} name={name('session')}>
          <option value="">geen</option>
          {sessions.map(({ id, title }) => (
            <option value={id} selected={run.session === id}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for={name('table')}>Tafel</label>
        <input
          id={name('table')}
          name={name('table')}
          value={run.table}
          list="known-tables"
          autocomplete="off"
        />
      </p>
      <p class="field">
        <label for={name('round')}>Ronde</label>
        <input id={name('round')} name={name('round')} value={run.round} autocomplete="off" />
      </p>
      <p class="field field--wide">
        <label for={name('proposition')}>Stelling of gespreksvraag</label>
        <input
          id={name('proposition')}
          name={name('proposition')}
          value={run.proposition}
          list="known-propositions"
          autocomplete="off"
        />
      </p>
      <p class="field field--wide">
        <label for={name('voice')}>Wiens woorden</label>
        <span class="field__hint" id={name('voice-hint')}>
          Per blok: {voiceCountsInWords(run.counts)}
        </span>
        <select id={name('voice')} name={name('voice')} aria-describedby={name('voice-hint')}>
          <option value="">per blok</option>
          {voices.map((voice) => (
            <option value={voice} selected={run.voice === voice}>
              alles: {voicePhrase(voice)}
            </option>
          ))}
        </select>
      </p>
      {at > 0 && (
        <label class="tick">
          <input type="checkbox" name={name('joins')} value="1" checked={run.joins} />
          hoort bij het vorige deel
        </label>
      )}
    </fieldset>
  )
}

function BlockLine({ block, at, begins }: { block: StructureBlock; at: number; begins: boolean }) {
  const number = at + 1
  return (
    <li class="block-line">
      <span class="block-line__number quiet small figures">{number}</span>
      <p class={block.kind === 'heading' ? 'source heading-words' : 'source'}>
        {block.speaker && <span class="quiet small">{block.speaker}: </span>}
        {block.opening}
      </p>
      <span class="block-line__fields">
        <select name="voices" aria-label={`Blok ${number}, ${t.uploads.blockKind[block.kind]}: wiens woorden`}>
          {voices.map((voice) => (
            <option value={voice} selected={block.voice === voice}>
              {voiceWord(voice)}
            </option>
          ))}
        </select>
        {!begins && (
          <label class="tick small">
            <input type="checkbox" name="begins" value={String(at)} />
            <span>
              nieuw deel<span class="visually-hidden"> vanaf blok {number}</span>
            </span>
          </label>
        )}
      </span>
    </li>
  )
}
