import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink, Buttons } from '../parts/Buttons.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import type { FieldErrors } from '../parts/errors.ts'
import { counted } from '../parts/figures.ts'
import { HeadRow, Sign } from '../parts/Notes.tsx'
import { PostForm } from '../parts/PostForm.tsx'
import { DropZone } from './DropZone.tsx'
import { formatWord, type Summary, summaryInWords } from './words.ts'

interface Line {
  readonly id: string
  readonly name: string
}

export interface UploadsPageProps {
  waiting: readonly (Line & { readonly summary: Summary })[]
  known: readonly (Line & { readonly sentence: string; readonly href: string })[]
  refused: readonly (Line & { readonly sentence: string })[]
  errors?: FieldErrors | undefined
}

/** Files that were handed in: what was understood of each, and what could not be read. */
export function UploadsPage({ waiting, known, refused, errors }: UploadsPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        title="Bronnen toevoegen"
        under="U ziet van elk bestand eerst wat er is gelezen. Pas als u bewaart, hoort het bij het project."
      />
      <section aria-label="Bestanden kiezen">
        <DropZone errors={errors} />
      </section>
      {refused.length > 0 && <Refused lines={refused} />}
      {waiting.length > 0 && <Waiting lines={waiting} />}
      {known.length > 0 && <Known lines={known} />}
    </>
  )
}

function Waiting({ lines }: { lines: UploadsPageProps['waiting'] }) {
  return (
    <section class="stack" aria-labelledby="waiting">
      <HeadRow
        title={<span id="waiting">Nog te bewaren</span>}
        end={<span class="quiet">{counted(lines.length, 'bestand', 'bestanden')}</span>}
      />
      <ul class="list">
        {lines.map(({ id, name, summary }) => (
          <li class="waiting">
            <div>
              <strong>
                <a href={`/uploads/${id}`}>{summary.title ?? name}</a>
              </strong>
              <p class="quiet small">
                {summary.title && summary.title !== name ? `${name} · ` : ''}
                {formatWord(summary.format)} · {summaryInWords(summary)}
              </p>
              {summary.warnings > 0 && (
                <p class="small">
                  <Sign />
                  {counted(summary.warnings, 'punt om op te letten', 'punten om op te letten')}
                </p>
              )}
            </div>
            <Buttons>
              <ButtonLink href={`/uploads/${id}`} label={`Bekijken: ${name}`}>
                Bekijken
              </ButtonLink>
              <PostForm action={`/uploads/${id}/end`}>
                <Button kind="plain" label={`Weghalen: ${name}`}>
                  Weghalen
                </Button>
              </PostForm>
            </Buttons>
          </li>
        ))}
      </ul>
      <PostForm action="/uploads/keep" label="Alles bewaren">
        <Buttons>
          <Button kind="primary">Alles bewaren zoals begrepen</Button>
        </Buttons>
        <p class="quiet small">
          De indeling kunt u ook later nog verbeteren. Wat u niet bewaart, wordt na een dag opgeruimd.
        </p>
      </PostForm>
    </section>
  )
}

function Known({ lines }: { lines: UploadsPageProps['known'] }) {
  return (
    <section class="stack" aria-labelledby="known">
      <HeadRow title={<span id="known">Al bekend</span>} />
      <ul class="list">
        {lines.map(({ id, name, sentence, href }) => (
          <li class="waiting">
            <p>
              <strong>{name}</strong> <span class="quiet">{sentence}</span>
            </p>
            <Buttons>
              <ButtonLink href={href} label={`Openen: ${name}`}>
                Openen
              </ButtonLink>
              <Dismiss id={id} name={name} />
            </Buttons>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Refused({ lines }: { lines: UploadsPageProps['refused'] }) {
  return (
    <section class="stack" aria-labelledby="refused">
      <HeadRow title={<span id="refused">Niet gelezen</span>} />
      <ul class="list">
        {lines.map(({ id, name, sentence }) => (
          <li class="waiting">
            <div>
              <p>
                <strong>{name}</strong>
              </p>
              <p>
                <Sign />
                {sentence}
              </p>
            </div>
            <Buttons>
              <Dismiss id={id} name={name} />
            </Buttons>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Dismiss({ id, name }: Line) {
  return (
    <PostForm action={`/uploads/${id}/end`}>
      <Button kind="plain" label={`Weghalen: ${name}`}>
        Weghalen
      </Button>
    </PostForm>
  )
}
