import { t } from '../language/t.ts'

/** The way to a page of the matrices: they belong with the threads. */
export const trailTo = () => [
  { name: t.layout.threads, href: '/threads' },
  { name: t.matrix.matrices, href: '/matrices' },
]
