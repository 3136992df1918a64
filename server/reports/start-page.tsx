import type { FieldErrors } from '../../views/parts/errors.ts'
import type { QuoteCheckProps } from '../../views/reports/QuoteCheck.tsx'
import { ReportsPage } from '../../views/reports/ReportsPage.tsx'
import { namesOfPeople } from '../database/people.ts'
import type { Db } from '../database/tables.ts'
import type { AppContext } from '../http/env.ts'
import { queryOf } from '../http/form.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { refusal } from '../sources/in-place.ts'
import { documents } from '../sources/store.ts'
import { checkQuery } from './audit-form.ts'
import { checkedQuote } from './check-views.ts'
import { listedRounds } from './store.ts'

interface Given {
  /** What is wrong with the report that was handed in. */
  readonly errors?: FieldErrors
  /** A quotation that is too long to stand in the address. */
  readonly pasted?: string
}

/** The start page of the rapporttoets: one quotation, one report, and all rounds. */
export async function answerStart(c: AppContext, { errors, pasted }: Given = {}): Promise<Response> {
  const { db } = c.get('project')
  const reports = await documents(db, 'report')
  const check = await (pasted === undefined ? checkOfAddress(c) : checkOf(db, pasted, true))
  const body = (
    <ReportsPage
      rounds={await listedRounds(db)}
      reports={reports.map(({ id, name }) => ({ id, name }))}
      personNames={await namesOfPeople(db)}
      check={check}
      canChange={c.get('person') !== null}
      errors={errors}
    />
  )
  const frame = { title: t.reportPages.title, current: 'reports' as const, scripts: ['choose-file.js'] }
  return page(c, frame, body, errors ? 422 : 200)
}

async function checkOfAddress(c: AppContext): Promise<QuoteCheckProps> {
  const { q, places } = queryOf(c, checkQuery)
  if (q === undefined) return { asked: '', checked: undefined }
  return checkOf(c.get('project').db, q, places === 'all')
}

async function checkOf(db: Db, asked: string, showsAll: boolean): Promise<QuoteCheckProps> {
  try {
    return { asked, checked: await checkedQuote(db, asked, showsAll) }
  } catch (error) {
    return {
      asked,
      checked: undefined,
      errors: refusal(error, { 'audit-quote-empty': 'q', 'audit-quote-too-long': 'q' }),
    }
  }
}
