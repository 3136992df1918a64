import type { ComparedRun, VersionLine } from '../../server/codings/version-history.ts'
import { SourcePages } from '../documents/SourcePages.tsx'
import { PageHead } from '../layout/Page.tsx'
import { Button, ButtonLink } from '../parts/Buttons.tsx'
import { SelectField } from '../parts/Field.tsx'
import { Badge } from '../parts/Notes.tsx'
import { When } from '../parts/Text.tsx'
import { ComparedTexts } from './ComparedTexts.tsx'
import { carriedWords, changedWords, versionHref } from './words.ts'

export interface VersionsPageProps {
  document: { readonly id: string; readonly name: string }
  /** The newest first. */
  versions: readonly VersionLine[]
  compared?: { readonly from: number; readonly to: number; readonly runs: readonly ComparedRun[] } | undefined
}

/** The texts that a document had: who corrected what, why, and what that did to the codings. */
export function VersionsPage({ document, versions, compared }: VersionsPageProps) {
  return (
    <>
      <SourcePages document={document.id} current="/versions" />
      <PageHead
        title={`Versies van ${document.name}`}
        under="Elke verbetering maakt een nieuwe tekstversie. De oude blijven te lezen, met de coderingen van toen."
        actions={<ButtonLink href={`/documents/${document.id}/correct`}>Tekst verbeteren</ButtonLink>}
      />
      <ol class="versions" aria-label="Tekstversies, de nieuwste eerst">
        {versions.map((version, at) => (
          <Version document={document.id} version={version} isLatest={at === 0} />
        ))}
      </ol>
      {versions.length > 1 && <Compare document={document.id} versions={versions} compared={compared} />}
    </>
  )
}

interface VersionProps {
  document: string
  version: VersionLine
  isLatest: boolean
}

function Version({ document, version, isLatest }: VersionProps) {
  const { number, before, at, person, reason, reader, paragraphs, codings, memos } = version
  return (
    <li class="versions__one">
      <h2>
        <a href={isLatest ? `/documents/${document}` : versionHref(document, number)}>Tekstversie {number}</a>{' '}
        {isLatest && <Badge tone="good">de nieuwste</Badge>}
      </h2>
      <p class="quiet small">
        <When at={at} form="moment" />
        {person && `, ${person}`}
      </p>
      {reason ? <p>Reden: {reason}</p> : <p>Zoals het bestand is gelezen ({reader}).</p>}
      {paragraphs !== null && (
        <p>
          {changedWords(paragraphs)}. {codings && said(carriedWords(codings))}{' '}
          <a href={`/documents/${document}/versions?from=${before}&to=${number}#compared`}>
            Bekijk het verschil<span class="visually-hidden"> met tekstversie {before}</span>
          </a>
        </p>
      )}
      {!isLatest && memos > 0 && (
        <p class="quiet">
          {memos === 1 ? '1 memo staat nog bij deze tekst.' : `${memos} memo’s staan nog bij deze tekst.`}{' '}
          <a href="/memos">Naar de memo’s</a>
        </p>
      )}
    </li>
  )
}

const said = (words: string) => (words === '' ? 'Er waren geen coderingen.' : `${words}.`)

function Compare({
  document,
  versions,
  compared,
}: Omit<VersionsPageProps, 'document'> & { document: string }) {
  const options = versions.map(({ number }) => ({ value: String(number), name: `tekstversie ${number}` }))
  return (
    <section class="stack" aria-labelledby="compare">
      <h2 id="compare">Twee versies vergelijken</h2>
      <form class="filters" method="get" action={`/documents/${document}/versions#compared`}>
        <SelectField
          name="from"
          label="Van"
          value={String(compared?.from ?? options[1]?.value)}
          options={options}
        />
        <SelectField
          name="to"
          label="Naar"
          value={String(compared?.to ?? options[0]?.value)}
          options={options}
        />
        <Button>Vergelijken</Button>
      </form>
      {compared && <ComparedTexts {...compared} />}
    </section>
  )
}
