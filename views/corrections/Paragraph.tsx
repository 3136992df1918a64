import { t } from '../../server/language/t.ts'
import { peoplesLanguage } from '../parts/peoples-language.ts'
import { VoiceLabel } from '../parts/Voice.tsx'
import type { ParagraphToCorrect } from './CorrectPage.tsx'

interface ParagraphProps {
  paragraph: ParagraphToCorrect
  document: string
  isOpen: boolean
}

/** One paragraph with whose words it holds; its field opens when somebody asks for it. */
export function Paragraph({ paragraph, document, isOpen }: ParagraphProps) {
  const { number, start, voice, speaker, page, text, typed, codings } = paragraph
  const id = `text-${number}`
  return (
    <li class="correct__one" id={`p${number}`}>
      <p class="small quiet correct__whose">
        <a href={`/documents/${document}#b${start}`}>{t.corrections.paragraphNumber(number)}</a>
        {page !== undefined && t.corrections.onPage(page)}{' '}
        {speaker ? <VoiceLabel voice={voice} more={speaker} /> : <VoiceLabel voice={voice} full />}
        {codings > 0 && ` ${codings === 1 ? t.corrections.oneCoding : t.corrections.manyCodings(codings)}`}
      </p>
      <p class="source correct__words" lang={peoplesLanguage()}>
        {text}
      </p>
      <details open={isOpen}>
        <summary>
          {t.corrections.correct}
          <span class="visually-hidden"> {t.corrections.ofParagraph(number)}</span>
        </summary>
        <label class="visually-hidden" for={id}>
          {t.corrections.textOfParagraph(number)}
        </label>
        {/* A line end right behind the tag belongs to the tag: so that one of the text's own is never lost. */}
        <textarea id={id} name={id} class="source" rows={rowsFor(typed ?? text)} spellcheck lang="nl">
          {`\n${typed ?? text}`}
        </textarea>
      </details>
    </li>
  )
}

const charactersPerLine = 72

function rowsFor(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0)
  return Math.min(20, lines + 1)
}
