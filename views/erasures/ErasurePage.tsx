import type { ErasureLine } from '../../server/history/erasing/listing.ts'
import { erasureKindWords } from '../../server/history/erasing/words.ts'
import { counted, figure } from '../../server/language/figures.ts'
import { PageHead } from '../layout/Page.tsx'
import { Facts } from '../parts/Notes.tsx'
import { Exact, When } from '../parts/Text.tsx'

const kindWords = {
  original: ['oorspronkelijk bestand', 'oorspronkelijke bestanden'],
  text: ['tekstversie', 'tekstversies'],
  edition: ['editie van een citatenset', 'edities van citatensets'],
  audit: ['ronde van een rapporttoets', 'rondes van een rapporttoets'],
  payload: ['wijziging in het logboek', 'wijzigingen in het logboek'],
  row: ['onderdeel', 'onderdelen'],
} as const

/** What can still be told of something that was erased: never a word of it. */
export function ErasurePage({ erasure }: { erasure: ErasureLine }) {
  const { kind, subject, ground, person, at, event, left } = erasure
  const hashed = left.filter(({ kind: what }) => what !== 'row' && what !== 'payload')
  return (
    <>
      <PageHead title="Gewist" under={`Dit was ${erasureKindWords[kind]}.`} />
      <Facts
        facts={[
          ['Grond', ground],
          ['Wie', person],
          ['Wanneer', <When at={at} form="moment" />],
          ['In het logboek', <a href={`/log?before=${event + 1}`}>nr. {event}</a>],
          ['Kenmerk', <Exact>{subject}</Exact>],
        ]}
      />
      <section class="stack" aria-labelledby="left">
        <h2 id="left">Wat er nog van te zeggen is</h2>
        <p>
          Er is geen woord van bewaard. Wel blijft vastgelegd wat er was, hoe lang het was en welk
          controlegetal het had. Zo is te zien dat er gewist is en dat er verder niets aan het project is
          veranderd.
        </p>
        <ul class="list">
          {Object.entries(kindWords).map(([what, [one, more]]) => {
            const count = left.filter((stone) => stone.kind === what).length
            return count > 0 && <li>{counted(count, one, more)}</li>
          })}
        </ul>
        {hashed.length > 0 && (
          <div class="scroll">
            <table>
              <caption class="visually-hidden">Wat er was, met lengte en controlegetal</caption>
              <thead>
                <tr>
                  <th scope="col">wat</th>
                  <th scope="col">lengte</th>
                  <th scope="col">controlegetal (SHA-256)</th>
                </tr>
              </thead>
              <tbody>
                {hashed.map(({ kind: what, length, sha256 }) => (
                  <tr>
                    <td>{kindWords[what][0]}</td>
                    <td class="figures">
                      {figure(length)} {what === 'original' ? 'bytes' : 'tekens'}
                    </td>
                    <td>
                      <Exact>{sha256}</Exact>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <p>
        <a href="/erasures">Naar Bewaren en wissen</a>
      </p>
    </>
  )
}
