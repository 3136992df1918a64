import { UploadsPage, type UploadsPageProps } from '../../views/uploads/UploadsPage.tsx'
import { busyWith, unfinished } from '../background/shown.ts'
import type { AppContext } from '../http/env.ts'
import { page } from '../http/page.tsx'
import { t } from '../language/t.ts'
import { uploadLines } from './upload-lines.ts'

/** The list of what was handed in, with what is wrong with what was asked. */
export async function listPage(
  c: AppContext,
  errors?: UploadsPageProps['errors'],
  status: 200 | 422 = errors ? 422 : 200,
): Promise<Response> {
  const lines = await uploadLines(c.get('project'))
  const busy = { goingOn: busyWith(c, 'import', 'keep'), over: await unfinished(c, 'import', 'keep') }
  const frame = { title: t.sourcePages.addSources, current: 'sessions', scripts: ['upload.js'] } as const
  return page(c, frame, <UploadsPage {...lines} {...busy} errors={errors} />, status)
}
