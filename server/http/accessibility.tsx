import { Hono } from 'hono'
import { AccessibilityPage } from '../../views/accessibility/AccessibilityPage.tsx'
import { t } from '../language/t.ts'
import type { AppEnv } from './env.ts'
import { page } from './page.tsx'

export const accessibilityRoutes = new Hono<AppEnv>().get('/', (c) =>
  page(c, { title: t.accessibility.title, width: 'narrow' }, <AccessibilityPage />),
)
