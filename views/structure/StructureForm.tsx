import { t } from '../../server/language/t.ts'
import type { BlockKind, Voice } from '../../server/text/block.ts'
import { voices } from '../../server/text/block.ts'
import { Button } from '../parts/Buttons.tsx'
import { Each } from '../parts/Each.tsx'
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
      <h2 id="parts">{t.structure.partsTitle}</h2>
      <p class="field__hint">
        {t.structure.partsHint} <a href="/sessions#add">{t.structure.addSession}</a>.
      </p>
      <PostForm action={action} fields={{ revision }} label={t.structure.structure} class="stack">
        <Choices id="known-tables" words={props.tables} />
        <Choices id="known-propositions" words={props.propositions} />
        <Stretch stretch={props.stretch} count={blocks.length} />
        <ol class="parts">
          {runs.map((run, at) => (
            <Run run={run} at={at} blocks={blocks.slice(run.from, run.to)} sessions={sessions} />
          ))}
        </ol>
        <div class="btns savebar">
          <Button kind="primary">{t.structure.keep}</Button>
        </div>
      </PostForm>
    </section>
  )
}

function Choices({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      <Each of={words}>{(word) => <option value={word} />}</Each>
    </datalist>
  )
}

/** One voice for a stretch of blocks that need not be a part. */
function Stretch({ stretch, count }: { stretch: StructureFormProps['stretch']; count: number }) {
  return (
    <details open={stretch.first !== '' || stretch.voice !== ''}>
      <summary>{t.structure.several}</summary>
      <div class="filters">
        <p class="field">
          <label for="first">{t.structure.fromBlock}</label>
          <input id="first" name="first" type="number" min="1" max={count} value={stretch.first} />
        </p>
        <p class="field">
          <label for="last">{t.structure.toBlock}</label>
          <input id="last" name="last" type="number" min="1" max={count} value={stretch.last} />
        </p>
        <p class="field">
          <label for="stretch-voice">{t.structure.areWordsOf}</label>
          <select id="stretch-voice" name="stretch-voice">
            <option value="">{t.structure.choose}</option>
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
        {t.structure.part(at + 1)}{' '}
        <span class="quiet small">
          {t.structure.block} {blocks.length === 1 ? last : `${run.from + 1}–${last}`}
        </span>
      </h3>
      <RunFields run={run} at={at} sessions={sessions} />
      <ol class="blocks">
        <Each of={blocks}>
          {(block, index) => <BlockLine block={block} at={run.from + index} begins={index === 0} />}
        </Each>
      </ol>
    </li>
  )
}

function RunFields({ run, at, sessions }: Omit<RunProps, 'blocks'>) {
  const name = (field: string) => `run-${at}-${field}`
  return (
    <fieldset class="part__fields">
      <legend class="visually-hidden">{t.structure.part(at + 1)}</legend>
      <input type="hidden" name="from" value={String(run.from)} />
      <p class="field field--session">
        <label for={name('session')}>{t.structure.session}</label>
        <select id={name('session')} name={name('session')}>
          <option value="">{t.common.none}</option>
          <Each of={sessions}>
            {({ id, title }) => (
              <option value={id} selected={run.session === id}>
                {title}
              </option>
            )}
          </Each>
        </select>
      </p>
      <p class="field">
        <label for={name('table')}>{t.structure.table}</label>
        <input
          id={name('table')}
          name={name('table')}
          value={run.table}
          list="known-tables"
          autocomplete="off"
        />
      </p>
      <p class="field">
        <label for={name('round')}>{t.structure.round}</label>
        <input id={name('round')} name={name('round')} value={run.round} autocomplete="off" />
      </p>
      <p class="field field--wide">
        <label for={name('proposition')}>{t.structure.proposition}</label>
        <input
          id={name('proposition')}
          name={name('proposition')}
          value={run.proposition}
          list="known-propositions"
          autocomplete="off"
        />
      </p>
      <p class="field field--wide">
        <label for={name('voice')}>{t.structure.whose}</label>
        <span class="field__hint" id={name('voice-hint')}>
          {t.structure.perBlockCounts(voiceCountsInWords(run.counts))}
        </span>
        <select id={name('voice')} name={name('voice')} aria-describedby={name('voice-hint')}>
          <option value="">{t.structure.perBlock}</option>
          {voices.map((voice) => (
            <option value={voice} selected={run.voice === voice}>
              {t.structure.allVoice(voicePhrase(voice))}
            </option>
          ))}
        </select>
      </p>
      {at > 0 && (
        <label class="tick">
          <input type="checkbox" name={name('joins')} value="1" checked={run.joins} />
          {t.structure.belongsToPrevious}
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
        <select name="voices" aria-label={t.structure.blockWhose(number, t.uploads.blockKind[block.kind])}>
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
              {t.structure.newPart}
              <span class="visually-hidden"> {t.structure.fromBlockOn(number)}</span>
            </span>
          </label>
        )}
      </span>
    </li>
  )
}
