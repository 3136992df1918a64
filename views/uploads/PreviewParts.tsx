import { t } from '../../server/language/t.ts'
import { type Voice, voices } from '../../server/text/block.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { voicePhrase } from '../parts/Voice.tsx'
import type { KnownSession } from './PreviewPage.tsx'
import type { PreviewSession } from './PreviewSessions.tsx'
import { voiceCountsInWords } from './words.ts'

/** A run of blocks with where it seems to belong, as proposed or as typed. */
export interface PreviewPart {
  /** Its first words. */
  readonly opening: string
  readonly round: string | undefined
  readonly counts: readonly (readonly [Voice, number])[]
  /** Index of the session, or empty. */
  readonly session: string
  readonly table: string
  readonly proposition: string
  /** The voice that all of it has, or empty for each block its own. */
  readonly voice: string
}

export interface PreviewPartsProps {
  parts: readonly PreviewPart[]
  sessions: readonly PreviewSession[]
  known: readonly KnownSession[]
}

/** Where each part of the file belongs, and whose words it holds. */
export function PreviewParts({ parts, sessions, known }: PreviewPartsProps) {
  const manySessions = sessions.length > 1 || parts.some(({ session }) => session === '')
  const tables = [
    ...new Set([...known.flatMap((session) => session.tables), ...parts.map(({ table }) => table)]),
  ]
  const propositions = [
    ...new Set([
      ...known.flatMap((session) => session.propositions),
      ...parts.map(({ proposition }) => proposition),
    ]),
  ]
  return (
    <section class="stack" aria-labelledby="parts">
      <h2 id="parts">{parts.length === 1 ? t.uploads.partsTitle : t.uploads.parts(parts.length)}</h2>
      {parts.length > 1 && <p class="quiet small">{t.uploads.partHint}</p>}
      <Choices id="known-tables" words={tables} />
      <Choices id="known-propositions" words={propositions} />
      <ol class="parts">
        {parts.map((part, at) => (
          <Part part={part} at={at} sessions={manySessions ? sessions : []} isOnly={parts.length === 1} />
        ))}
      </ol>
    </section>
  )
}

function Choices({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words
        .filter((word) => word !== '')
        .map((word) => (
          <option value={word} />
        ))}
    </datalist>
  )
}

interface PartProps {
  part: PreviewPart
  at: number
  /** Empty when there is nothing to choose. */
  sessions: readonly PreviewSession[]
  isOnly: boolean
}

function Part({ part, at, sessions, isOnly }: PartProps) {
  const name = (field: string) => `part-${at}-${field}`
  return (
    <li class="part">
      {!isOnly && (
        <p class="part__opening">
          <span class="source" lang={peoplesLanguage()}>
            {part.opening}
          </span>
          {part.round && <span class="quiet small">{part.round}</span>}
        </p>
      )}
      <fieldset class="part__fields">
        <legend class="visually-hidden">{t.uploads.part(at + 1)}</legend>
        {sessions.length > 0 ? (
          <p class="field field--session">
            <label for={name('session')}>{t.uploads.session}</label>
            <select id={name('session')} name={name('session')}>
              <option value="">{t.common.none}</option>
              {sessions.map(({ title }, index) => (
                <option value={String(index)} selected={part.session === String(index)}>
                  {title}
                </option>
              ))}
            </select>
          </p>
        ) : (
          <input type="hidden" name={name('session')} value={part.session} />
        )}
        <p class="field">
          <label for={name('table')}>{t.uploads.table}</label>
          <input
            id={name('table')}
            name={name('table')}
            value={part.table}
            list="known-tables"
            autocomplete="off"
          />
        </p>
        <p class="field field--wide">
          <label for={name('proposition')}>{t.uploads.propositionLabel}</label>
          <input
            id={name('proposition')}
            name={name('proposition')}
            value={part.proposition}
            list="known-propositions"
            autocomplete="off"
          />
        </p>
        <p class="field field--wide">
          <label for={name('voice')}>{t.uploads.whose}</label>
          <span class="field__hint" id={name('voice-hint')}>
            {t.uploads.perBlockCounts(voiceCountsInWords(part.counts))}
          </span>
          <select id={name('voice')} name={name('voice')} aria-describedby={name('voice-hint')}>
            <option value="">{t.uploads.perBlock}</option>
            {voices.map((voice) => (
              <option value={voice} selected={part.voice === voice}>
                {t.uploads.allVoice(voicePhrase(voice))}
              </option>
            ))}
          </select>
        </p>
      </fieldset>
    </li>
  )
}
