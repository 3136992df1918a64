import { dirname, join, resolve } from 'node:path'

/** The folder of the compiled program: `npm test` makes it before any test runs. */
export const dist = resolve(process.env.RODEDRAAD_DIST ?? join(import.meta.dirname, '..', '..', 'dist'))

/** The checkout around it, with the packages and the example's files. */
export const checkout = dirname(dist)

/** The Node that the program runs on. */
export const node = join(checkout, 'node_modules', '.bin', 'node')
