import type { ComparedRun, VersionLine } from '../../server/codings/version-history.ts'
import { t } from '../../server/language/t.ts'
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
        title={t.corrections.versionsOf(document.name)}
        under={t.corrections.versionsExplained}
        actions={
          <ButtonLink href={`/documents/${document.id}/correct`}>{t.corrections.correctText}</ButtonLink>
        }
      />
      <ol class="versions" aria-label={t.corrections.versionsList}>
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
        <a href={isLatest ? `/documents/${document}` : versionHref(document, number)}>
          {t.corrections.version(number)}
        </a>{' '}
        {isLatest && <Badge tone="good">{t.corrections.newest}</Badge>}
      </h2>
      <p class="quiet small">
        <When at={at} form="moment" />
        {person && `, ${person}`}
      </p>
      {reason ? <p>{t.corrections.reasonIs(reason)}</p> : <p>{t.corrections.asRead(reader)}</p>}
      {paragraphs !== null && (
        <p>
          {changedWords(paragraphs)}. {codings && said(carriedWords(codings))}{' '}
          <a href={`/documents/${document}/versions?from=${before}&to=${number}#compared`}>
            {t.corrections.seeDifference}
            <span class="visually-hidden"> {t.corrections.withVersion(before ?? '')}</span>
          </a>
        </p>
      )}
      {!isLatest && memos > 0 && (
        <p class="quiet">
          {memos === 1 ? t.corrections.oneMemo : t.corrections.manyMemos(memos)}{' '}
          <a href="/memos">{t.corrections.toMemos}</a>
        </p>
      )}
    </li>
  )
}

const said = (words: string) => (words === '' ? t.corrections.hadNoCodings : `${words}.`)

function Compare({
  document,
  versions,
  compared,
}: Omit<VersionsPageProps, 'document'> & { document: string }) {
  const options = versions.map(({ number }) => ({
    value: String(number),
    name: t.corrections.versionWord(number),
  }))
  return (
    <section class="stack" aria-labelledby="compare">
      <h2 id="compare">{t.corrections.compareTwo}</h2>
      <form class="filters" method="get" action={`/documents/${document}/versions#compared`}>
        <SelectField
          name="from"
          label={t.corrections.from}
          value={String(compared?.from ?? options[1]?.value)}
          options={options}
        />
        <SelectField
          name="to"
          label={t.corrections.to}
          value={String(compared?.to ?? options[0]?.value)}
          options={options}
        />
        <Button>{t.corrections.compare}</Button>
      </form>
      {compared && <ComparedTexts {...compared} />}
    </section>
  )
}
