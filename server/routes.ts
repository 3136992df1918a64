import type { Hono } from 'hono'
import { taskRoutes } from './background/routes.tsx'
import { codebookRoutes } from './codebook/routes.tsx'
import { correctRoutes } from './codings/routes-correct.tsx'
import { orphanRoutes } from './codings/routes-orphans.tsx'
import { versionRoutes } from './codings/routes-versions.tsx'
import { dossierRoutes, methodRoutes, projectRoutes } from './exports/method-routes.tsx'
import { exportRoutes } from './exports/routes.ts'
import { figureRoutes } from './figures/routes.tsx'
import { logRoutes, undoRoutes } from './history/routes.tsx'
import { eraseDocumentRoutes } from './history/routes-erase-document.tsx'
import { erasureRoutes } from './history/routes-erasures.tsx'
import { accessibilityRoutes } from './http/accessibility.tsx'
import type { AppEnv } from './http/env.ts'
import { personRoutes } from './http/person.tsx'
import { matrixRoutes } from './matrix/routes.tsx'
import { memoRoutes } from './memos/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { tourRoutes } from './overview/routes-tour.ts'
import { originalRoutes, provenanceRoutes, quoteRoutes } from './quotes/routes.tsx'
import { correctedQuoteRoutes } from './quotes/routes-corrected.ts'
import { quoteSetRoutes } from './quotes/set-routes.tsx'
import { codingActs, codingRoutes } from './reading/acts.tsx'
import { liveRoutes } from './reading/live/routes.tsx'
import { keysRoutes, readingRoutes } from './reading/routes.tsx'
import { contributionRoutes } from './reports/contribution-routes.tsx'
import { reportRoutes } from './reports/routes.tsx'
import { findingRoutes } from './reports/routes-findings.tsx'
import { finishingRoutes } from './reports/routes-finishing.tsx'
import { judgementRoutes } from './reports/routes-judgements.tsx'
import { searchRoutes } from './search/routes.tsx'
import { fileRoutes } from './sources/routes-files.tsx'
import { maskRoutes, projectMaskRoutes } from './sources/routes-masks.tsx'
import { repairRoutes } from './sources/routes-repairs.tsx'
import { sameTalkRoutes } from './sources/routes-same-talk.ts'
import { sessionRoutes } from './sources/routes-sessions.tsx'
import { speakerRoutes } from './sources/routes-speakers.tsx'
import { structureRoutes } from './sources/routes-structure.tsx'
import { uploadRoutes } from './sources/routes-uploads.tsx'

import { suggestionRoutes } from './suggestions/routes.tsx'
import { reasonRoutes } from './suggestions/routes-reasons.tsx'
import { sampleRoutes } from './suggestions/routes-sample.tsx'
import { wordRoutes } from './suggestions/routes-words.tsx'
import { threadRoutes } from './threads/routes.tsx'

/** Every noun's routes, at the address under which they stand. */
export const routes: readonly [path: string, routes: Hono<AppEnv>][] = [
  ['/', overviewRoutes],
  ['/', exportRoutes],
  ['/method', methodRoutes],
  ['/dossier', dossierRoutes],
  ['/project', projectRoutes],
  ['/me', personRoutes],
  ['/accessibility', accessibilityRoutes],
  ['/tour', tourRoutes],
  ['/work', taskRoutes],
  ['/sessions', contributionRoutes],
  ['/sessions', sessionRoutes],
  ['/uploads', uploadRoutes],
  ['/documents', structureRoutes],
  ['/documents', fileRoutes],
  ['/documents', repairRoutes],
  ['/documents', speakerRoutes],
  ['/documents', sameTalkRoutes],
  ['/documents', versionRoutes],
  ['/documents', correctRoutes],
  ['/documents', readingRoutes],
  ['/documents', codingActs],
  ['/documents', liveRoutes],
  ['/codings', codingRoutes],
  ['/orphans', orphanRoutes],
  ['/codebook', codebookRoutes],
  ['/codebook', wordRoutes],
  ['/keys', keysRoutes],
  ['/suggestions/sample', sampleRoutes],
  ['/suggestions', reasonRoutes],
  ['/suggestions', suggestionRoutes],
  ['/threads', threadRoutes],
  ['/matrices', matrixRoutes],
  ['/search', searchRoutes],
  ['/figures', figureRoutes],
  ['/quote-sets', quoteSetRoutes],
  ['/quotes', quoteRoutes],
  ['/quotes', correctedQuoteRoutes],
  ['/q', provenanceRoutes],
  ['/documents', maskRoutes],
  ['/masks', projectMaskRoutes],
  ['/documents', originalRoutes],
  ['/reports', reportRoutes],
  ['/reports', findingRoutes],
  ['/reports', finishingRoutes],
  ['/reports', judgementRoutes],
  ['/memos', memoRoutes],
  ['/log', logRoutes],
  ['/erasures', erasureRoutes],
  ['/documents', eraseDocumentRoutes],
  ['/undo', undoRoutes],
]
