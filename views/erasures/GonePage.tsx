import type { Child } from 'hono/jsx'
import type { ErasureRow } from '../../server/database/source-tables.ts'
import { t } from '../../server/language/t.ts'
import { PageHead } from '../layout/Page.tsx'
import { Facts, Note } from '../parts/Notes.tsx'
import { When } from '../parts/Text.tsx'

export interface GonePageProps {
  /** `Citaat abc2345` */
  title: string
  erasure: Pick<ErasureRow, 'id' | 'ground' | 'at'>
  children?: Child
}

/** What stands at the link of something that was erased: that it is gone, on what ground and since when. */
export function GonePage({ title, erasure, children }: GonePageProps) {
  return (
    <>
      <PageHead title={title} />
      <Note attention title={t.erasures.erased}>
        {children}
      </Note>
      <Facts
        facts={[
          [t.erasures.ground, erasure.ground],
          [t.erasures.when, <When at={erasure.at} form="moment" />],
        ]}
      />
      <p>
        <a href={`/erasures/${erasure.id}`}>{t.erasures.whatCanBeSaid}</a>
      </p>
    </>
  )
}
