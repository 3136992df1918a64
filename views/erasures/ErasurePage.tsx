import type { ErasureLine } from '../../server/history/erasing/listing.ts'
import { counted, figure } from '../../server/language/figures.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Facts } from '../parts/Notes.tsx'
import { Exact, When } from '../parts/Text.tsx'

/** What can still be told of something that was erased: never a word of it. */
export function ErasurePage({ erasure }: { erasure: ErasureLine }) {
  const { kind, subject, ground, person, at, event, left } = erasure
  const hashed = left.filter(({ kind: what }) => what !== 'row' && what !== 'payload')
  return (
    <>
      <PageHead title={t.erasures.erased} under={t.erasures.wasThis(t.erasures.kinds[kind])} />
      <Facts
        facts={[
          [t.erasures.ground, ground],
          [t.erasures.who, person],
          [t.erasures.when, <When at={at} form="moment" />],
          [t.erasures.inLog, <a href={`/log?before=${event + 1}`}>{t.erasures.number(event)}</a>],
          [t.erasures.reference, <Exact>{subject}</Exact>],
        ]}
      />
      <section class="stack" aria-labelledby="left">
        <h2 id="left">{t.erasures.whatCanBeSaid}</h2>
        <p>{t.erasures.nothingKept}</p>
        <ul class="list">
          {Object.entries(t.erasures.left).map(([what, { one, more }]) => {
            const count = left.filter((stone) => stone.kind === what).length
            return count > 0 && <li>{counted(count, one, more)}</li>
          })}
        </ul>
        {hashed.length > 0 && (
          <div class="scroll">
            <table>
              <caption class="visually-hidden">{t.erasures.whatThereWas}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.erasures.what}</th>
                  <th scope="col">{t.erasures.length}</th>
                  <th scope="col">{t.erasures.checksum}</th>
                </tr>
              </thead>
              <tbody>
                {hashed.map(({ kind: what, length, sha256 }) => (
                  <tr>
                    <td>{t.erasures.left[what].one}</td>
                    <td class="figures">
                      {figure(length)} {what === 'original' ? 'bytes' : t.erasures.characters}
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
        <a href="/erasures">{t.erasures.toKeeping}</a>
      </p>
    </>
  )
}
